-- Breaks each paragraph of paragraphs.lua by TeX's own line breaker and says what its way costs.
-- Parameters are plain TeX's, save the tolerance, and that hyphens are tried at once. A scaled point of emergency stretch keeps the
-- pass from being the final one, in which TeX does not count the last line where only one way leads to it.

local function glue(width, stretch, shrink, order)
  local made = node.new("glue")
  made.width, made.stretch, made.shrink, made.stretch_order = width, stretch, shrink, order or 0
  return made
end

local function box(width)
  local made = node.new("hlist")
  made.width = width
  return made
end

local function penalty(value)
  local made = node.new("penalty")
  made.penalty = value
  return made
end

local function discretionary(before, after)
  local made = node.new("disc")
  made.penalty = 50
  if before > 0 then made.pre = box(before) end
  if after ~= 0 then made.post = box(after) end
  return made
end

for _, paragraph in ipairs(dofile("paragraphs.lua")) do
  local head = node.new("temp")
  local tail = head
  local function add(made)
    tail.next, made.prev = made, tail
    tail = made
  end
  for _, item in ipairs(paragraph.items) do
    local kind = item[1]
    if kind == "box" then
      add(box(item[2]))
      if item[3] > 0 then
        -- What ties hold together gives as well: stretch at which no line may break.
        add(penalty(10000))
        add(glue(0, item[3], item[4]))
        add(box(0))
      end
    elseif kind == "space" then
      add(glue(item[2], item[3], item[4]))
    elseif kind == "hyphen" then
      add(discretionary(item[2], item[3]))
    else
      add(penalty(0))
    end
  end
  add(penalty(10000))
  add(glue(0, 65536, 0, 2))
  local lines, told = tex.linebreak(head.next, {
    hsize = paragraph.measure, pretolerance = -1, tolerance = 9999,
    linepenalty = 10, hyphenpenalty = 50, exhyphenpenalty = 50,
    adjdemerits = 10000, doublehyphendemerits = 10000, finalhyphendemerits = 5000,
    emergencystretch = 1, parindent = 0, looseness = 0, lastlinefit = 0,
    parfillskip = glue(0, 0, 0), leftskip = glue(0, 0, 0), rightskip = glue(0, 0, 0),
  })
  local count, fitting = 0, 0
  for line in node.traverse_id(node.id("hlist"), lines) do
    count = count + 1
    local width = node.dimensions(line.glue_set, line.glue_sign, line.glue_order, line.head)
    local stretched = line.glue_sign == 1 and line.glue_order == 0
    if width <= paragraph.measure + 100 and not (stretched and line.glue_set > 4.65) then fitting = fitting + 1 end
  end
  texio.write_nl("term", string.format("LINES %d FITTING %d DEMERITS %d", count, fitting, told.demerits))
end
texio.write_nl("term", "")
