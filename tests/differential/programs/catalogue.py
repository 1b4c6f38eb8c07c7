"""All programs."""

from differential.programs import builds, config_functions, generated, stores, tasks, using, values
from differential.programs.syntax import Program

_ALL: list[Program] = [
    *builds.PROGRAMS,
    *values.PROGRAMS,
    *config_functions.PROGRAMS,
    *using.PROGRAMS,
    *tasks.PROGRAMS,
    *stores.PROGRAMS,
    *generated.PROGRAMS,
]

#: The programs of all subjects; where generators and hands wrote the same one, it stands once.
PROGRAMS: list[Program] = list({program.id: program for program in _ALL}.values())
