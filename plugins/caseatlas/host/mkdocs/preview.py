# The server behind `caseatlas serve`. MkDocs' own looks for changes twice a second and, after a fault, lets every reader
# wait until it is mended; ours looks more often and goes on with the pages it has.
from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

SECONDS_BETWEEN_LOOKS = 0.2
log = logging.getLogger("mkdocs.plugins.caseatlas")


def preview_server(
    like: LiveReloadServer, config: MkDocsConfig, build: Callable[[], None], folders: Iterable[Path]
) -> LiveReloadServer:
    """A server for the same site as `like`, which also builds when something in `folders` changes."""

    def build_or_go_on() -> None:
        try:
            build()
        except (Exception, SystemExit) as error:
            log.error("The last good pages stay: %s", error)

    host, port = config.dev_addr
    server = LiveReloadServer(
        builder=build_or_go_on,
        host=host,
        port=port,
        root=like.root,
        mount_path=like.mount_path,
        polling_interval=SECONDS_BETWEEN_LOOKS,
    )
    server.error_handler = like.error_handler
    server.watch(config.config_file_path)
    for folder in folders:
        server.watch(str(folder))
    return server
