# What every command of ./socle uses: the language of its words, and the paths its caller means.
# shellcheck shell=bash

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

# French unless the console speaks English, as in the program itself.
say() {
  local language=${SOCLE_LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG:-fr}}}}
  case $language in
    en* | EN*) printf '%s\n' "$2" ;;
    *) printf '%s\n' "$1" ;;
  esac
}

fail() {
  say "$1" "$2" >&2
  exit 1
}

# Relative paths are relative to where the command was typed; the command itself works at the root of the checkout.
take_paths_from_here() {
  local name
  for name in SOCLE_DATA SOCLE_MASTER_KEY_FILE SOCLE_FILES SOCLE_LOGS SOCLE_POSTGRES; do
    if [ -n "${!name:-}" ] && [ "${!name:0:1}" != / ]; then
      export "$name=$PWD/${!name}"
    fi
  done
}
