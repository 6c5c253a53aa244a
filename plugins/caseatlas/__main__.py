from caseatlas.cli.app import main

main()
