"""Tweaks laid over the records, and the check that each still finds what it was made for.

They stand in files of their own, so that a record may be written anew from a sheet or a database and nothing that was done
by hand is lost. A tweak that no longer finds its text is a warning and never silent.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from catalogue.problems import Finder, Place
from catalogue.records.emphasis import plain
from catalogue.records.film import Film
from catalogue.records.frozen import ANY, Frozen
from catalogue.records.keys import suggestion
from catalogue.records.library import Records
from catalogue.records.quoting import break_after, quoted
from catalogue.records.record import Picture, Record, Shares
from catalogue.records.references import Known
from catalogue.records.tweak import FilmTweak, PictureTweak, Tweak
from catalogue.records.walking import Written, texts_of

WHOLE: Shares = (0.0, 0.0, 1.0, 1.0)
_KINDS = {"films": "film", "people": "person", "events": "event", "sections": "section"}
"""Tables of a file of tweaks, with what one of theirs is called."""


@dataclass(frozen=True, slots=True)
class ByHand:
    """How a text is set by hand: lines end after `breaks` and never inside `ties`; spaces and letters are tightened."""

    breaks: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()
    words: float = 1.0
    letters: float = 0.0


class _Target(NamedTuple):
    """A tweak and what it is for: a table of records and a key, or the festival, which has neither."""

    tweak: Tweak
    table: str = ""
    key: str = ""

    @property
    def name(self) -> str:
        return f"{_KINDS[self.table]} {self.key}" if self.table else "the festival"

    def record(self, records: Records) -> Record | None:
        """The record as it is now."""
        return _table(records, self.table).get(self.key) if self.table else records.festival

    def replaced(self, records: Records, record: Any) -> Records:
        """The records with `record` in the place of this one."""
        if not self.table:
            return replace(records, festival=record)
        entries: Any = Frozen({**_table(records, self.table), self.key: record})
        if self.table == "sections":
            return replace(records, festival=records.festival.model_copy(update={"sections": entries}))
        return replace(records, **{self.table: entries})


def _targets(records: Records) -> Iterator[_Target]:
    """Every tweak in the order of the files."""
    for file in records.tweaks:
        for table in _KINDS:
            yield from (_Target(tweak, table, key) for key, tweak in getattr(file, table).items())
        yield _Target(file.festival)


def _table(records: Records, name: str) -> Mapping[str, Record]:
    found: Mapping[str, Record] = records.festival.sections if name == "sections" else getattr(records, name)
    return found


# Laid over -----------------------------------------------------------------------------------------------------------


def tweaked(records: Records) -> Records:
    """The records with the pictures, and the steps of films, that were chosen by hand."""
    for target in _targets(records):
        record = target.record(records)
        if record is not None and (changed := _changed(record, target.tweak)) is not record:
            records = target.replaced(records, changed)
    return records


def _changed(record: Record, tweak: Tweak) -> Record:
    if isinstance(record, Film) and isinstance(tweak, FilmTweak) and tweak.fit is not None:
        record = record.model_copy(update={"fit": tweak.fit})
    for path, picture in tweak.pictures.items():
        record = _with_picture(record, path.split("."), picture)
    return record


def _with_picture(value: Any, steps: list[str], tweak: PictureTweak) -> Any:
    """The same with the picture at `steps` changed; as it is where none stands there."""
    if not steps:
        return _picture(value, tweak) if isinstance(value, Picture) else value
    step, rest = steps[0], steps[1:]
    if isinstance(value, Record):
        name = next((name for name, field in type(value).model_fields.items() if (field.alias or name) == step), None)
        if name is None:
            return value
        old = getattr(value, name)
        new = _with_picture(old, rest, tweak)
        return value if new is old else value.model_copy(update={name: new})
    if isinstance(value, Frozen) and step in value:
        return Frozen({**value, step: _with_picture(value[step], rest, tweak)})
    if isinstance(value, tuple):
        return tuple(_with_picture(item, rest, tweak) if str(at) == step else item for at, item in enumerate(value))
    return value


def _picture(picture: Picture, tweak: PictureTweak) -> Picture:
    """The picture as the tweak has it: another file with nothing of the old one, or another part of the same.

    What must stay in view stays on the same point of the picture where the tweak says no other.
    """
    said = {name: value for name, value in tweak.entries() if value is not None}
    if tweak.file is not None:
        other = Picture.model_construct(**said)
        other.settle_like(tweak)
        return other
    if tweak.crop is not None and tweak.focus is None:
        said["focus"] = _within(tweak.crop, _of_whole(picture.crop or WHOLE, picture.focus))
    return picture.model_copy(update=said)


def _of_whole(part: Shares, focus: tuple[float, float]) -> tuple[float, float]:
    """A point of a part of a picture as shares of all of it."""
    left, top, right, bottom = part
    return left + focus[0] * (right - left), top + focus[1] * (bottom - top)


def _within(part: Shares, focus: tuple[float, float]) -> tuple[float, float]:
    """A point of a picture as shares of a part of it, the nearest there where it lies outside."""
    left, top, right, bottom = part
    across, down = (focus[0] - left) / (right - left), (focus[1] - top) / (bottom - top)
    return min(max(across, 0.0), 1.0), min(max(down, 0.0), 1.0)


# Set by hand ---------------------------------------------------------------------------------------------------------


def set_by_hand(records: Records) -> Mapping[Place, ByHand]:
    """By the place of its text, how a text is set by hand."""
    found: dict[Place, ByHand] = {}
    for target in _targets(records):
        tweak, texts = target.tweak, _texts(records, target.record(records))
        for field in ("breaks", "ties"):
            for path, words in getattr(tweak, field).items():
                for place in texts[path].places if path in texts else ():
                    found[place] = replace(found.get(place, ByHand()), **{field: words})
        for path, spacing in tweak.spacing.items():
            for place in texts[path].places if path in texts else ():
                found[place] = replace(found.get(place, ByHand()), words=spacing.words, letters=spacing.letters)
    return found


def loosened_by_hand(records: Records) -> Iterator[tuple[Place, int]]:
    """Places of texts that are to be set longer or shorter, and by how many lines."""
    for target in _targets(records):
        texts = _texts(records, target.record(records))
        for path, lines in target.tweak.looseness.items():
            for place in texts[path].places if path in texts else ():
                yield place, lines


class _Text(NamedTuple):
    """A text with the places its lines may carry."""

    written: Written
    places: tuple[Place, ...]


def _texts(records: Records, record: Record | None) -> dict[str, _Text]:
    """The texts of a record by their paths; one that serves all languages also by each language's."""
    found: dict[str, _Text] = {}
    for written in texts_of(record) if record is not None else ():
        if written.language == ANY:
            paths = [written.path, *(f"{written.path}.{language}" for language in records.languages)]
            found[written.path] = _Text(written, tuple(map(written.record.place, paths)))
            found.update({path: _Text(written, (written.record.place(path),)) for path in paths[1:]})
        else:
            found[written.path] = _Text(written, (written.place,))
    return found


# Checked -------------------------------------------------------------------------------------------------------------


def tweaks(records: Records, known: Known, finder: Finder) -> None:
    """Every tweak finds the record, the text, the words and the picture it is for, and no two say otherwise of one."""
    first: dict[tuple[str, str], Place] = {}
    for target in _targets(records):
        name, tweak, record = target.name, target.tweak, target.record(records)
        for path in _said(tweak):
            place = tweak.key_place(path)
            if (name, path) in first:
                what = f"this was done to {name} already"
                finder.grave(place, what, f"keep one; the other is at {first[name, path]}")
            first.setdefault((name, path), place)
        if record is None:
            if not (target.table == "films" and target.key in known.films):
                finder.warn(
                    tweak.key_place(),
                    f"there is no {name}, and these tweaks do nothing",
                    suggestion(target.key, _table(records, target.table)) or "take them out, if it does not come back",
                )
            continue
        _check_texts(name, tweak, _texts(records, record), finder)
        for path in tweak.pictures:
            if not isinstance(_at(record, path.split(".")), Picture):
                there = [step for step, value in record.entries() if isinstance(value, Picture)]
                finder.warn(
                    tweak.key_place(f"pictures.{path}"),
                    f"{name} has no picture {path}",
                    suggestion(path, there) or "take the tweak out, or give the record its picture",
                )


def _check_texts(name: str, tweak: Tweak, texts: Mapping[str, _Text], finder: Finder) -> None:
    for field in ("looseness", "spacing", "breaks", "ties"):
        running = [path for path, text in texts.items() if text.written.running or field != "looseness"]
        for path, value in getattr(tweak, field).items():
            if path not in running:
                finder.warn(
                    tweak.key_place(f"{field}.{path}"),
                    f"{name} has no {'running ' if field == 'looseness' else ''}text {path}, and this tweak does nothing",
                    suggestion(path, running) or "take it out, if the text does not come back",
                )
            elif field in ("breaks", "ties"):
                for index, words in enumerate(value):
                    place = tweak.place(f"{field}.{path}.{index}")
                    _check_words(name, path, texts[path].written, words, place, finder, breaks=field == "breaks")


def _check_words(
    name: str, path: str, written: Written, words: str, place: Place, finder: Finder, *, breaks: bool
) -> None:
    """The words are in the text, once, and where a line is to end after them something follows."""
    text = plain(written.text) if written.running else written.text
    found = quoted(text, words)
    if not found:
        finder.warn(
            place,
            f"{path} of {name} no longer has the words “{words}”, and this tweak does nothing",
            "quote words that it has now, or take the tweak out",
        )
    elif len(found) > 1:
        finder.grave(
            place,
            f"the words “{words}” stand {len(found)} times in {path} of {name}",
            f"quote more of the words {'before the break' if breaks else 'around them'}",
        )
    elif breaks and text[break_after(text, found[0][1]) :][:1] in ("", "\n"):
        finder.warn(place, f"nothing follows “{words}” in its paragraph, and this break does nothing", "take it out")


def _said(tweak: Tweak) -> Iterator[str]:
    """The path of everything that a tweak says."""
    for field, value in tweak.entries():
        if isinstance(value, Frozen):
            yield from (f"{field}.{path}" for path in value)
        elif value is not None:
            yield field


def _at(value: Any, steps: list[str]) -> Any:
    """What stands at the end of a path; None where it leads nowhere."""
    for step in steps:
        if isinstance(value, Record):
            value = dict(value.entries()).get(step)
        elif isinstance(value, Frozen):
            value = value.get(step)
        elif isinstance(value, tuple) and step in map(str, range(len(value))):
            value = value[int(step)]
        else:
            return None
    return value
