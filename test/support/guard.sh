#!/bin/sh
# Runs the program named by the LAST argument with the others, and ends it when the one who started it is gone:
# a test run that is killed tears nothing down. The SDK decides the first arguments, so ours comes last.
left=$#
while [ "$left" -gt 1 ]; do
  set -- "$@" "$1"
  shift
  left=$((left - 1))
done
program=$1
shift
(
  while kill -0 "$PPID" && kill -0 "$$"; do sleep 1; done
  kill "$$"
) </dev/null >/dev/null 2>&1 &
exec "$program" "$@"
