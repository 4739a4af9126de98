#!/usr/bin/env bash
# Takes the pictures of the README again: assets/retake.sh [path/to/senshin]
# Needs Xvfb, xterm, xdotool and ImageMagick, and the fonts DejaVu Sans Mono and Noto Sans Mono CJK JP.
set -euo pipefail
cd "$(dirname "$0")"
program=$(realpath "${1:-../target/release/senshin}")

# picture FILE XTERM-OPTION SENSHIN-OPTION KEYS...
picture() {
  local file=$1 option=$2 width=$3
  shift 3
  # The fonts are loaded with the first characters, before the program asks how wide they are.
  Xvfb :78 -screen 0 1000x740x24 > /dev/null 2>&1 &
  local server=$!
  sleep 2
  LANG=C.UTF-8 DISPLAY=:78 xterm -u8 $option -xrm 'XTerm*allowSendEvents: true' \
    -fa "DejaVu Sans Mono" -fd "Noto Sans Mono CJK JP" -fs 10 -geometry 120x40+0+0 \
    -bg '#1c1c1c' -fg '#d8d8d8' +sb -b 6 \
    -e sh -c "printf '漢─'; sleep 3; exec '$program' --ambiguous-width $width" &
  local terminal=$!
  sleep 9
  local window key
  window=$(DISPLAY=:78 xdotool search --class xterm | head -1)
  for key in "$@"; do
    DISPLAY=:78 xdotool key --window "$window" "$key"
    sleep 1
  done
  sleep 1
  DISPLAY=:78 import -window root png:- |
    convert - -trim +repage -colors 32 -define png:compression-level=9 "$file"
  kill "$terminal" "$server"
  wait "$terminal" "$server" 2> /dev/null || true
}

picture list.png "" auto j j j j
picture chart-wide.png -cjk_width auto j j j v
