# MkDocs, called the way its own command calls it.
from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

CONFIG = "mkdocs.yml"
QUIET = "NO_MKDOCS_2_WARNING"


class NoConfiguration(Exception):
    """There is no usable mkdocs.yml: wrong use, not a fault of the content."""


def configuration(root: Path, site: Path | None = None) -> MkDocsConfig:
    """The library's mkdocs.yml. Raises NoConfiguration."""
    os.environ.setdefault(QUIET, "1")
    try:
        given: dict[str, Any] = {} if site is None else {"site_dir": str(site)}
        config = load_config(str(root / CONFIG), **given)
    except (ConfigurationError, OSError) as error:
        raise NoConfiguration(str(error)) from error
    if "caseatlas" not in config.plugins:
        raise NoConfiguration(f"{root / CONFIG} does not name the plugin: add “- caseatlas” under “plugins:”.")
    return config


def build_site(config: MkDocsConfig) -> None:
    """Build the site; the plugin swaps it in. Raises Refused where the library has errors."""
    listen(logging.WARNING)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def serve_site(root: Path, address: str | None, open_browser: bool) -> None:
    """Serve the site and rebuild it at every change, until stopped."""
    os.environ.setdefault(QUIET, "1")
    listen(logging.INFO)
    given: dict[str, Any] = {} if address is None else {"dev_addr": address}
    serve(str(root / CONFIG), open_in_browser=open_browser, **given)


def listen(level: int) -> None:
    """Show what MkDocs and its plugins say from `level` on."""
    log = logging.getLogger("mkdocs")
    log.setLevel(level)
    if not log.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(message)s"))
        log.addHandler(handler)
