#!/bin/sh
# What a greylisting filter does, in Postfix's own protocol: the first try is sent away, the next one taken.
while read -r line; do
    case "$line" in
    recipient=*) seen="@FOLDER@/greylist/${line#recipient=}" ;;
    "")
        if [ -e "$seen" ]; then
            printf 'action=DUNNO\n\n'
        else
            touch "$seen"
            printf 'action=DEFER_IF_PERMIT 4.2.0 Greylisted, try again in a minute\n\n'
        fi
        ;;
    esac
done
