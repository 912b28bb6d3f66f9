"""`catalogue schema`: the JSON Schema of the records."""

import json
from typing import Annotated, Any

import typer

from catalogue.commands.shared import fail


def schema(
    kind: Annotated[
        str | None,
        typer.Argument(help="festival, film, people, events, contacts, tweaks, words or press; all if not given."),
    ] = None,
) -> None:
    """Print the JSON Schema of the record files, so that an editor's program can complete and check them."""
    from catalogue.records.schema import json_schema

    schemas: dict[str, Any] = json_schema()
    if kind is not None and kind not in schemas:
        fail(f"there is no schema {kind!r}; there are {', '.join(schemas)}")
    typer.echo(json.dumps(schemas if kind is None else schemas[kind], ensure_ascii=False, indent=2))
