# The sentences that a blank file is explained with, in the languages there are; labels and help come from the schema.
from __future__ import annotations

from dataclasses import dataclass

from caseatlas.model.schema import Tier
from caseatlas.model.words import Words
from caseatlas.scaffold.quote import one_line

TEXTS = {
    "en": {
        "begin": "Fill in what stands empty, then save. A line that begins with # is a note, or a field you may leave out: "
        "take the # away where you know something.",
        "needed": "What is always needed.",
        "tier": "What makes it “{tier}”.",
        "else": "Whatever else you know.",
        "headings": "The story stands below the second line of hyphens. Further headings for it:",
        "stub": "Mentioned",
        "described": "Short",
        "complete": "Full",
        "limit": "at most {count} characters",
        "items": "at most {count}",
        "example": "For instance: {example}",
        "one": "One of these:",
        "several": "One or several of these, like this: [{example}]",
        "lines": "One to a line, each behind a hyphen and a space.",
        "longer": "To say more, begin a line with “- {first}:” and put below it any of: {parts}",
        "parts": "Its parts:",
        "more": "You may also say: {parts}",
        "number": "a number in digits",
        "yes-no": "yes or no",
        "date": "a year, a month or a day: 2018, 2018-03 or 2018-03-05",
        "period": "from and to, 2016/2019; an open end is fine, 2018/",
        "url": "a web address, https://…",
        "reference": "the name of a file in {folder}, without its ending",
        "references": "names of files in {folder}, without their endings; several like this: [one, another]",
        "source-id": "the id of one of the sources",
        "element": "the id of one of its parts",
        "field-name": "the name of a field",
        "id": "a short name in small letters, digits and hyphens",
        "file": "the name of a file in {media}",
        "translation": "Translate what stands behind each #, into the line or the heading below it. What you leave empty is shown in the "
        "original's language. To translate a list, take the # away from its lines.",
        "text": "The original's text under “{heading}”:",
    },
    "sv": {
        "begin": "Fyll i det som står tomt och spara. En rad som börjar med # är en anmärkning, eller ett fält som du kan "
        "hoppa över: ta bort # där du vet något.",
        "needed": "Det som alltid behövs.",
        "tier": "Det som gör det till ”{tier}”.",
        "else": "Allt annat som du vet.",
        "headings": "Berättelsen står under den andra raden med bindestreck. Fler rubriker till den:",
        "stub": "Omnämnt",
        "described": "Kort",
        "complete": "Fullständigt",
        "limit": "högst {count} tecken",
        "items": "högst {count}",
        "example": "Till exempel: {example}",
        "one": "Ett av dessa:",
        "several": "Ett eller flera av dessa, så här: [{example}]",
        "lines": "Ett på varje rad, med bindestreck och mellanslag före.",
        "longer": "För att säga mer, börja en rad med ”- {first}:” och skriv under den något av: {parts}",
        "parts": "Dess delar:",
        "more": "Du kan också ange: {parts}",
        "number": "ett tal med siffror",
        "yes-no": "yes (ja) eller no (nej)",
        "date": "ett år, en månad eller en dag: 2018, 2018-03 eller 2018-03-05",
        "period": "från och till, 2016/2019; öppet slut går bra, 2018/",
        "url": "en webbadress, https://…",
        "reference": "namnet på en fil i {folder}, utan ändelse",
        "references": "namn på filer i {folder}, utan ändelse; flera så här: [en, en-annan]",
        "source-id": "id för en av källorna",
        "element": "id för en av dess delar",
        "field-name": "namnet på ett fält",
        "id": "ett kort namn med små bokstäver, siffror och bindestreck",
        "file": "namnet på en fil i {media}",
        "translation": "Översätt det som står efter varje #, på raden eller under rubriken nedanför. Det du lämnar tomt visas på originalets "
        "språk. För att översätta en lista, ta bort # från dess rader.",
        "text": "Originalets text under ”{heading}”:",
    },
}


@dataclass(frozen=True, slots=True)
class Wording:
    """Explains in one language, or in English where a text is missing. `language` is the file's own."""

    language: str

    def say(self, key: str, **values: object) -> str:
        """A sentence with its values filled in; empty for a key nobody has a text for."""
        texts = TEXTS.get(self.language.partition("-")[0], TEXTS["en"])
        return texts.get(key, "").format(**values)

    def tier(self, tier: Tier) -> str:
        """What people read for a tier."""
        return self.say(tier.key)

    def of(self, words: Words) -> str:
        """Declared words in the file's language, as one line."""
        return one_line(words.said_in(self.language, "en"))
