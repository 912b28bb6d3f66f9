"""The print shop: documents become files, as the festival's printer wants them."""

from dataclasses import dataclass
from datetime import UTC, datetime, time

from catalogue.build import Workshop
from catalogue.makeup.desk import Desk
from catalogue.makeup.document import Document
from catalogue.makeup.slugs import slug_lines
from catalogue.press.darkroom import Darkroom
from catalogue.press.pdf import PressSettings, press


@dataclass(frozen=True)
class PrintShop:
    """Presses documents for one festival; pictures once separated serve every document."""

    settings: PressSettings
    desk: Desk
    darkroom: Darkroom

    def press(self, document: Document) -> bytes:
        """The document's file. Raises Problems for whatever would make a wrong one."""
        wanted = document.bleed and "slug" in self.settings.printer.marks
        slugs = slug_lines(self.desk, document, self.settings.created) if wanted else ()
        return press(document, self.desk.faces.paths, self.settings, darkroom=self.darkroom, slugs=slugs)


def print_shop(workshop: Workshop, created: datetime | None = None, *, twin: bool = False) -> PrintShop:
    """The press as the festival's printer wants it. Raises Problems where its profile is not to be found.

    Without `created` the file is dated by the festival's first day: the same folder gives the same bytes. `twin` presses
    the PDF/A-2b twins of the files, for a validator.
    """
    festival, printer = workshop.desk.records.festival, workshop.desk.printer
    dated = created or datetime.combine(festival.dates.first, time(), UTC)
    settings = PressSettings(printer, workshop.project.profile(printer.profile), dated, twin=twin)
    return PrintShop(settings, workshop.desk, workshop.darkroom)
