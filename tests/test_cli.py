"""The command: every subcommand, what it says, what it writes, and what it refuses."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, ClassVar

import pikepdf
import pytest
import yaml

from catalogue.languages import normalise_marks
from tests.command_line import FILM, ROOT, change, new_festival, pages_of, run


def place_of(file: Path, words: str) -> str:
    """Line and column at which these words begin, as messages say them: `23:13`."""
    lines = file.read_text(encoding="utf-8").splitlines()
    ((line, column),) = ((number, text.index(words) + 1) for number, text in enumerate(lines, 1) if words in text)
    return f"{line}:{column}"


@pytest.fixture
def festival(tmp_path: Path) -> Path:
    return new_festival(tmp_path)


# new and build --------------------------------------------------------------------------------------------------------


def test_a_new_festival_builds_at_once(festival: Path) -> None:
    result = run("build", festival, "--strict")
    booklet = festival / "build" / "booklet.pdf"
    pages = pages_of(booklet)
    assert result.stderr.splitlines()[-1] == f"{booklet}: {len(pages)} pages"
    assert result.stdout == ""
    assert len(pages) % 4 == 0
    assert any("Прво светло" in page and "First Light" in page for page in pages)
    assert [path.name for path in (festival / "build").iterdir()] == ["booklet.pdf"]


@pytest.mark.parametrize("there", ["file", "folder"])
def test_new_leaves_what_is_there_alone(tmp_path: Path, there: str) -> None:
    folder = tmp_path / "mine"
    if there == "file":
        folder.write_text("mine", encoding="utf-8")
    else:
        folder.mkdir()
        (folder / "note.txt").write_text("mine", encoding="utf-8")
    result = run("new", folder, code=1)
    assert "is there already" in result.stderr
    assert sorted(path.name for path in tmp_path.rglob("*")) == (["mine"] if there == "file" else ["mine", "note.txt"])


def test_new_takes_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    run("new", tmp_path / "mine")
    assert (tmp_path / "mine" / "data" / "festival.yaml").is_file()


def test_build_writes_where_it_is_told(festival: Path, tmp_path: Path) -> None:
    run("build", festival, "-o", tmp_path / "new folder" / "book.pdf")
    assert (tmp_path / "new folder" / "book.pdf").read_bytes().startswith(b"%PDF-1.6")
    assert not (festival / "build").exists()


def test_build_says_what_it_cannot_write(festival: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    result = run("build", festival, "-o", tmp_path / "taken", code=1)
    assert "taken cannot be written (Is a directory)" in result.stderr
    assert list((tmp_path / "taken").iterdir()) == []
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_grave_problem_leaves_the_old_booklet(festival: Path) -> None:
    booklet = festival / "build" / "booklet.pdf"
    booklet.parent.mkdir()
    booklet.write_bytes(b"the old one")
    change(festival / FILM, "countries: [SI, RS] ", "countries: [XX, RS] ")
    result = run("build", festival, code=1)
    assert f"{FILM}:{place_of(festival / FILM, 'XX, RS')}: grave: countries.0:" in result.stderr
    assert booklet.read_bytes() == b"the old one"
    assert [path.name for path in booklet.parent.iterdir()] == ["booklet.pdf"]


def test_a_part_that_no_layout_makes_is_grave(festival: Path) -> None:
    change(festival / "data/festival.yaml", "  - contents", "  - contants")
    result = run("build", festival, code=1)
    place = place_of(festival / "data/festival.yaml", "contants")
    assert f"data/festival.yaml:{place}: grave:" in result.stderr
    assert "no layout is called 'contants'" in result.stderr
    assert "did you mean 'contents'?" in result.stderr
    assert "Nothing was written." in result.stderr
    assert not (festival / "build").exists()


def test_strict_stops_at_a_warning(festival: Path) -> None:
    change(festival / FILM, "en: First Light\n", "en: First L\u0456ght\n")  # a Cyrillic і
    result = run("build", festival, "--strict", code=1)
    assert "warning: titles.en" in result.stderr
    assert not (festival / "build").exists()
    assert run("check", festival, "--strict", code=1).stderr == run("check", festival).stderr
    assert "warning: titles.en" in run("build", festival).stderr


def test_no_festival_says_where_it_looked(tmp_path: Path) -> None:
    for command in ("build", "handout", "specimen", "check", "proof", "layouts"):
        result = run(command, tmp_path, code=1)
        assert f"no festival here; looked for {tmp_path / 'data' / 'festival.yaml'}" in result.stderr
        assert "Traceback" not in result.output


@pytest.mark.parametrize("epoch", ["yesterday", "1.5", "9" * 30])
def test_a_date_that_is_none_is_refused(festival: Path, epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    result = run("build", festival, code=1)
    assert f"SOURCE_DATE_EPOCH is {epoch!r}; it must be seconds since 1970" in result.stderr
    assert not (festival / "build").exists()


# handout --------------------------------------------------------------------------------------------------------------


def second_film(festival: Path) -> None:
    text = (festival / FILM).read_text(encoding="utf-8").replace("Прво светло", "Друго светло")
    text = (
        text.replace("First Light", "Second Light").replace("-03 20:00", "-04 20:00").replace("-05 11:00", "-05 15:00")
    )
    (festival / "data/films/second_light.yaml").write_text(text, encoding="utf-8")


def test_handouts_of_all_films_or_of_some(festival: Path, tmp_path: Path) -> None:
    second_film(festival)
    assert "2 handouts" in run("handout", festival).stderr
    made = festival / "build" / "handouts"
    assert sorted(path.name for path in made.iterdir()) == ["first_light.pdf", "second_light.pdf"]
    assert "Друго светло" in " ".join(pages_of(made / "second_light.pdf"))
    run("handout", festival, "second_light", "-o", tmp_path / "some", "--size", "A5")
    assert [path.name for path in (tmp_path / "some").iterdir()] == ["second_light.pdf"]
    with pikepdf.open(tmp_path / "some" / "second_light.pdf") as pdf:
        assert [round(float(edge) / 72 * 25.4) for edge in pdf.pages[0].TrimBox] == [0, 0, 148, 210]


def test_merged_handouts_are_one_file(festival: Path, tmp_path: Path) -> None:
    second_film(festival)
    result = run("handout", festival, "--merged", tmp_path / "all.pdf")
    assert result.stderr.splitlines()[-1] == f"{tmp_path / 'all.pdf'}: 2 handouts"
    pages = pages_of(tmp_path / "all.pdf")
    titles = ("Прво светло", "Друго светло")
    starts = [next(number for number, page in enumerate(pages) if title in page) for title in titles]
    assert starts in ([0, 1], [0, 2])
    assert len(pages) == 2 * starts[1]
    assert not (festival / "build").exists()


def test_a_handout_from_inside_the_folder(festival: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(festival)
    run("handout", "first_light")
    assert [path.name for path in (festival / "build" / "handouts").iterdir()] == ["first_light.pdf"]


def test_a_film_that_is_not_there_is_refused(festival: Path) -> None:
    result = run("handout", festival, "first_lihgt", code=1)
    assert "grave: no film has the key 'first_lihgt'; did you mean first_light?" in result.stderr
    assert not (festival / "build").exists()


def test_a_size_that_is_none_is_refused(festival: Path) -> None:
    result = run("handout", festival, "--size", "A3", code=1)
    assert "the option 'size' of 'handout' cannot be 'A3'" in result.stderr
    assert "Traceback" not in result.output


def test_a_festival_without_films_has_no_handouts(festival: Path) -> None:
    (festival / FILM).unlink()
    for extra in ([], ["--merged", festival / "all.pdf"]):
        result = run("handout", festival, *extra, code=1)
        assert "has no films to make handouts of" in result.stderr


# check ----------------------------------------------------------------------------------------------------------------


def test_check_names_file_line_column_and_remedy(festival: Path) -> None:
    result = run("check", festival)
    assert f"{FILM}:{place_of(festival / FILM, '{field: running_time')}: note: disputed.0:" in result.stderr
    change(festival / FILM, "director: ema_kovac", "director: ema_kovach")
    result = run("check", festival, code=1)
    assert f"{FILM}:{place_of(festival / FILM, 'ema_kovach')}: grave: credits.director" in result.stderr
    assert "did you mean ema_kovac?" in result.stderr


def test_check_tells_everything_at_once(festival: Path) -> None:
    change(festival / FILM, "director: ema_kovac", "director: ema_kovach")
    change(festival / FILM, 'running_time: "84"', 'running_time: "84 foot"')
    change(festival / "data/people/first_light.yaml", "  family: Kovač", "  famly: Kovač")
    said_all = run("check", festival, code=1).stderr
    assert [part in said_all for part in ("credits.director", "running_time", "famly")] == [True, True, True]


def test_check_as_json_is_whole(festival: Path) -> None:
    change(festival / FILM, "director: ema_kovac", "director: ema_kovach")
    result = run("check", festival, "--json", code=1)
    assert result.stderr == ""
    problems = json.loads(result.stdout)
    assert len(problems) == len(run("check", festival, code=1).stderr.splitlines())
    assert {tuple(problem) for problem in problems} == {
        ("severity", "file", "line", "column", "field", "what", "remedy", "check", "part", "pages", "film")
    }
    (grave,) = (problem for problem in problems if problem["severity"] == "grave")
    assert (grave["file"], grave["field"]) == (FILM, "credits.director.0")
    assert f"{grave['line']}:{grave['column']}" == place_of(festival / FILM, "ema_kovach")
    assert run("check", festival, "--json", code=1).stdout == result.stdout


def test_check_as_json_of_what_cannot_be_read(festival: Path) -> None:
    (festival / "data/festival.yaml").write_text("name: {en: [", encoding="utf-8")
    problems = json.loads(run("check", festival, "--json", code=1).stdout)
    assert {problem["file"] for problem in problems if problem["severity"] == "grave"} == {"data/festival.yaml"}


def test_json_is_utf_8_whatever_the_machine_says(festival: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "catalogue", "check", str(festival), "--json"]
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    said = [problem["what"] for problem in json.loads(done.stdout)]
    assert any(what.endswith("the company’s press sheet says 86") for what in said)


# proof, layouts, where, schema ----------------------------------------------------------------------------------------


def test_a_proof_on_the_screen_and_in_a_file(festival: Path, tmp_path: Path) -> None:
    result = run("proof", festival)
    assert result.stdout.startswith("Мој фестивал (sr-Cyrl), 165.0 × 235.0 mm, bleed 3.0, ")
    assert "title: Прво светло" in result.stdout
    run("proof", festival, "-o", tmp_path / "proof.txt")
    assert (tmp_path / "proof.txt").read_text(encoding="utf-8") == result.stdout


def test_a_proof_is_made_of_pages_that_may_not_be_printed(festival: Path) -> None:
    change(
        festival / FILM, "statement:\n  sr-Cyrl: >-\n", f"statement:\n  sr-Cyrl: >-\n    {'Дуга реченица. ' * 300}\n"
    )
    assert f"{FILM}:" in run("build", festival, code=1).stderr
    result = run("proof", festival)
    assert "grave: " in result.stderr
    assert "Дуга реченица." in result.stdout


def test_layouts_are_listed_with_their_options(festival: Path) -> None:
    lines = run("layouts", festival).stdout.splitlines()
    assert "film_page: makes pages of a film" in lines
    assert "    option size: Literal['A4', 'A5'] = A4" in lines
    assert "title_page: makes pages of the book" in lines
    assert [line.partition(":")[0] for line in lines if not line.startswith(" ")] == sorted(
        path.stem
        for path in (ROOT / "layouts").glob("*.py")
        if re.search('^    name = "', path.read_text(encoding="utf-8"), re.MULTILINE)
    )


def test_where_a_name_comes_from(festival: Path) -> None:
    (festival / "layouts" / "style.yaml").write_text("inks:\n  cinnabar: [0, 80, 80, 0]\n", encoding="utf-8")
    assert run("where", "cinnabar", "-f", festival).stdout.splitlines() == [
        "ink: layouts/style.yaml:2:3",
        f"ink: {house_place('cinnabar')} (hidden)",
    ]
    assert run("where", "first_light", "--festival", festival).stdout.splitlines() == [
        "picture: data/pictures/first_light.jpg",
        f"film: {FILM}",
    ]
    result = run("where", "papyrus", "-f", festival, code=1)
    assert f"nothing is called papyrus; looked through layouts, fonts and data of {festival}, {ROOT}" in result.stderr


def house_place(ink: str) -> str:
    lines = (ROOT / "layouts" / "style.yaml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, line in enumerate(lines, 1) if line.startswith(f"  {ink}:"))
    return f"house/layouts/style.yaml:{line}:3"


def schema_faults(schema: dict[str, Any], value: Any, root: dict[str, Any], at: str = "") -> list[str]:
    """What of a JSON value its schema does not allow: as much of draft 2020-12 as the exported schemas use."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        return schema_faults(root["$defs"][name], value, root, at)
    if "anyOf" in schema:
        tried = [schema_faults(each, value, root, at) for each in schema["anyOf"]]
        return [] if any(not faults for faults in tried) else min(tried, key=len)
    types = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool}
    if schema.get("type") == "null":
        return [] if value is None else [f"{at} is not null"]
    if "type" in schema and not isinstance(value, types[schema["type"]]):
        return [f"{at} is not of type {schema['type']}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{at} is none of {schema['enum']}"]
    faults = []
    if isinstance(value, dict):
        faults += [f"{at} lacks {key}" for key in schema.get("required", []) if key not in value]
        for key, inner in value.items():
            known = schema.get("properties", {}).get(key, schema.get("additionalProperties", True))
            if known is False:
                faults.append(f"{at} has {key}")
            elif known is not True:
                faults += schema_faults(known, inner, root, f"{at}.{key}")
    if isinstance(value, list) and isinstance(schema.get("items"), dict):
        for number, inner in enumerate(value):
            faults += schema_faults(schema["items"], inner, root, f"{at}.{number}")
    return faults


class EditorLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc] # libyaml's where it is there
    """Reads YAML as an editor's program does, by the core schema of YAML 1.2: no dates, no `NO`, no sixties."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[Any]]] = {}


EditorLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("(?:|~|null)$"), ["", "~", "n"])
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), list("tf"))
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?\d+$"), list("-+0123456789"))
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"[-+]?\d+\.\d+$"), list("-+0123456789"))


def records(folder: Path) -> dict[str, list[Any]]:
    """The folder's files as an editor's program reads them, by the schema that they should keep."""
    data = folder / "data"
    files = {"festival": [data / "festival.yaml"], "film": sorted((data / "films").glob("*.yaml"))}
    files |= {"people": sorted((data / "people").glob("*.yaml")), "words": sorted((ROOT / "data/words").glob("*.yaml"))}
    return {
        kind: [yaml.load(file.read_text(encoding="utf-8"), Loader=EditorLoader) for file in paths]
        for kind, paths in files.items()
    }


def test_schemas_describe_the_files_there_are(festival: Path) -> None:
    whole = json.loads(run("schema").stdout)
    assert sorted(whole) == ["contacts", "events", "festival", "film", "people", "press", "tweaks", "words"]
    for kind, samples in [*records(festival).items(), *records(ROOT).items()]:
        schema = json.loads(run("schema", kind).stdout)
        assert schema == whole[kind]
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert samples
        for sample in samples:
            assert schema_faults(schema, sample, schema) == []


def test_the_film_schema_finds_what_is_wrong(festival: Path) -> None:
    schema = json.loads(run("schema", "film").stdout)
    (film,) = records(festival)["film"]
    film = {**film, "cast": []}
    assert schema_faults(schema, film, schema) == []
    assert schema_faults(schema, {**film, "runing_time": "84"}, schema) == [" has runing_time"]
    assert schema_faults(schema, {**film, "still": {}}, schema) == [".still lacks file"]
    assert schema_faults(schema, {**film, "cast": 7}, schema) != []
    result = run("schema", "poster", code=1)
    assert (
        "there is no schema 'poster'; there are festival, film, people, events, contacts, tweaks, words, press"
        in result.stderr
    )


# What records may say -------------------------------------------------------------------------------------------------

HOSTILE = [
    "[red]x[/]",
    "[link=https://bad.example]x[/link]",
    "<b>bold</b> & <font size=99>x</font>",
    "<para align=center>",
    "%s %(name)s %d",
    "{0} {name} {{}}",
    "\\u0041 \\n \\N{DIGIT ONE}",
    "$HOME `id` $(id)",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_that_look_like_markup_are_set_as_they_stand(festival: Path, words: str) -> None:
    change(festival / FILM, "en: First Light\n", f"en: {json.dumps(words)}\n")
    change(festival / FILM, "company: [Hribček film,", f"company: [{json.dumps(words)},")
    run("build", festival)
    # A line may end between any two signs, so white space does not count.
    pages = ["".join(page.split()) for page in pages_of(festival / "build" / "booklet.pdf")]
    # A title has its language's marks, so that `id` is a quotation; a company's name is of no language.
    title, company = ("".join(said.split()) for said in (normalise_marks(words, "en"), words))
    assert any(page.count(title) >= 1 + (title == company) and company in page for page in pages)
    with pikepdf.open(festival / "build" / "booklet.pdf") as pdf:
        assert not any("/Annots" in sheet for sheet in pdf.pages)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_that_look_like_markup_are_shown_as_they_stand(festival: Path, words: str) -> None:
    change(festival / FILM, 'reading: "86"', f"reading: {json.dumps(words)}")
    assert words in run("check", festival).stderr
    change(festival / FILM, "director: ema_kovac", f"director: {json.dumps(words)}")
    assert words in run("check", festival, code=1).stderr


def test_a_file_name_like_markup_is_shown_as_it_stands(festival: Path) -> None:
    (festival / FILM).rename(festival / "data/films/[bold]x[].yaml")
    assert "[bold]x[].yaml" in run("check", festival, code=1).stderr


@pytest.mark.parametrize(
    ("control", "severity"),
    [
        ("\x1b[31m", "grave"),
        ("\x1b]0;title\x07", "grave"),
        ("\x9b31m", "grave"),
        ("\u202e", "warning"),
        ("\x00", "grave"),
    ],
)
def test_no_control_reaches_the_terminal(festival: Path, control: str, severity: str) -> None:
    change(festival / FILM, "en: First Light\n", f"en: {json.dumps('First' + control + 'Light')}\n")
    code = 1 if severity == "grave" else 0
    result = run("check", festival, code=code)
    assert control[0] not in result.stderr
    assert f"{FILM}:{place_of(festival / FILM, 'en: ' + json.dumps('First')[:-1]).partition(':')[0]}:" in result.stderr
    assert f"{severity}: " in result.stderr
    shown = run("check", festival, "--json", code=code).stdout
    assert control[0] not in shown
    assert json.loads(shown)


def test_spaces_and_joiners_reach_the_terminal(festival: Path) -> None:
    words = "10\u202f000 باغ بی\u200cدر\u00a0x"
    change(festival / FILM, 'reading: "86"', f"reading: {json.dumps(words, ensure_ascii=False)}")
    assert words in run("check", festival).stderr
