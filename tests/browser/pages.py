"""One page of every kind, by what it is."""

# Of the reference library.
REFERENCE = {
    "home": "",
    "home, Swedish": "sv/",
    "full case": "cases/tailor-cooperative/",
    "full case, translated": "sv/cases/tailor-cooperative/",
    "full case, not translated": "sv/cases/guest-at-school/",
    "case that is only mentioned": "cases/community-organisers/",
    "planned case": "cases/citizens-dialogue-skane/",
    "planned case, translated": "sv/cases/citizens-dialogue-skane/",
    "list of cases": "cases/",
    "list of cases, Swedish": "sv/cases/",
    "cases by name": "cases/page/a-z/",
    "all filters": "by/",
    "all filters, Swedish": "sv/by/",
    "filter": "by/themes/",
    "filter of questions": "by/questions/",
    "word of a filter": "by/themes/employment/",
    "country": "by/place/se/",
    "not stated": "by/settlement/not-stated/",
    "tier": "by/tier/stub/",
    "word of a filter, Swedish": "sv/by/themes/employment/",
    "framework: ladder from two sides": "frameworks/participation-pyramid/",
    "framework: stages": "frameworks/sempre-stages/",
    "framework: set": "frameworks/five-values-of-co-production/",
    "framework: pair": "frameworks/two-views-of-user-involvement/",
    "framework, Swedish": "sv/frameworks/participation-pyramid/",
    "list of frameworks": "frameworks/",
    "organisation": "organisations/coompanion-norrbotten/",
    "programme": "programmes/sempre/",
    "method": "methods/three-stage-micro-projects/",
    "recommendation": "recommendations/begin-with-quick-wins/",
    "recommendations by audience": "recommendations/",
    "recommendations by audience, Swedish": "sv/recommendations/",
    "resource": "resources/nordregio-policy-brief-2019-2/",
    "collection": "collections/experience-passed-on/",
    "data": "data/",
    "about": "about/",
    "contribute": "contribute/",
    "contribute, Swedish": "sv/contribute/",
    "privacy": "privacy/",
    "accessibility statement": "accessibility/",
    "lost": "404.html",
}

# Of the library with one of everything.
SHOWCASE = {
    "case with everything": "cases/everything/",
    "case translated by machine": "sv/cases/everything/",
    "case that was withdrawn": "cases/withdrawn-case/",
    "later page of a list": "cases/page/2/",
    "later page of the names": "cases/page/a-z-2/",
    "long list of a word": "by/themes/employment/page/2/",
    "home with folded text and a table": "",
}

# Its old address. A browser does not stay there.
REDIRECT = "cases/older-name/"

# Of the library of something else.
CATALOGUE = {
    "home": "",
    "home, German": "de/",
    "list": "tools/",
    "record": "tools/plum-ledger/",
    "record, German": "de/tools/plum-ledger/",
    "linked record": "makers/bell-and-thistle/",
    "all filters": "by/",
    "word of a filter": "by/platforms/phone/",
    "about": "about/",
}
