"""Mappings that do not change, among them the texts a reader sees."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Self, TypeVar, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from catalogue.records.values import check_tag, one_line, running_text, text

V_co = TypeVar("V_co", covariant=True)

ANY = "und"
"""The language tag under which a text stands that is the same in all languages (BCP 47: undetermined)."""


class Frozen(Mapping[str, V_co]):
    """A mapping that keeps its order, never changes, and can be hashed and pickled."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, V_co] | None = None) -> None:
        self._items: dict[str, V_co] = dict(items or {})

    def __getitem__(self, key: str) -> V_co:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(tuple(self._items.items()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._items!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        arguments = get_args(source)
        values = handler.generate_schema(arguments[0]) if arguments else core_schema.any_schema()
        return cls._schema(core_schema.str_schema(), values)

    @classmethod
    def _schema(cls, keys: CoreSchema, values: CoreSchema) -> CoreSchema:
        inner = core_schema.dict_schema(keys, values)
        return core_schema.no_info_after_validator_function(
            cls, inner, serialization=core_schema.wrap_serializer_function_ser_schema(_plain, schema=inner)
        )


def _plain(value: Mapping[str, Any], handler: Callable[[Any], Any]) -> Any:
    return handler(dict(value))


class Texts(Frozen[str]):
    """A text in several languages, each on one line: a name, a title, a label.

    Written as one text without languages it stands under `und`: the same words in every language, and
    whatever language is asked for gives them. `sources` says which texts nobody wrote: their language, and the
    one they were transliterated from.
    """

    __slots__ = ("_sources",)

    def __init__(self, items: Mapping[str, str] | None = None, sources: Mapping[str, str] | None = None) -> None:
        super().__init__(items)
        self._sources: dict[str, str] = dict(sources or {})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        keys = core_schema.no_info_plain_validator_function(
            check_tag, json_schema_input_schema=core_schema.str_schema()
        )
        values = core_schema.no_info_plain_validator_function(
            cls._read, json_schema_input_schema=core_schema.str_schema()
        )
        inner = cls._schema(keys, values)
        return core_schema.no_info_before_validator_function(
            _under_any,
            inner,
            json_schema_input_schema=core_schema.union_schema([core_schema.str_schema(), inner]),
        )

    @staticmethod
    def _read(value: Any) -> str:
        return one_line(text(value))

    def __getitem__(self, key: str) -> str:
        return self._items[key] if key in self._items or ANY not in self._items else self._items[ANY]

    def own(self, language: str) -> str | None:
        """The words written for exactly this language, or None."""
        return self._items.get(language)

    def changed(self, words: Mapping[str, str], sources: Mapping[str, str]) -> Self:
        """These texts with `words` in place of theirs or beside them; what was transliterated stays known for it."""
        return type(self)({**self._items, **words}, {**self._sources, **sources})

    def source(self, language: str) -> str:
        """The language from which the words in `language` were transliterated; empty where they were written."""
        return self._sources.get(language, "")


class Running(Texts):
    """Running text in several languages: paragraphs, with `*emphasis*` and `[words]{en}` of another language."""

    __slots__ = ()

    @staticmethod
    def _read(value: Any) -> str:
        return running_text(text(value))


def _under_any(value: Any) -> Any:
    return {ANY: value} if isinstance(value, str) else value
