#!/bin/sh
# Reads the mails of other projects, where they are at hand, and counts how many of their expectations are met.
# Usage: mail-bridge/score.sh [FOLDER [OPTION…]], after mvn package; the options are those of score.py, such as --fail FAMILY FIELD.
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
mails=${1:-$project/../shared/mail}
[ $# -eq 0 ] || shift
if [ ! -f "$mails/score.py" ]; then
    echo "There are no mails in $mails: nothing to score."
    exit 0
fi
read=$(mktemp)
trap 'rm -f "$read"' EXIT
(cd "$mails" && java -jar "$(ls "$project"/bot/target/bot-*-app.jar)" inspect-mail */*.eml) > "$read"
[ $# -gt 0 ] || set -- --by-family
python3 -B "$mails/score.py" "$@" "$read"
