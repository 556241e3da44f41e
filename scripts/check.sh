# Everything a reviewer should not have to say.
# shellcheck shell=bash

complaints=0

run_checks() {
  require_tools
  install_npm_packages
  dotnet restore Socle.slnx -v quiet </dev/null
  check_step "dotnet format" dotnet format Socle.slnx --verify-no-changes --no-restore
  # Not incremental: what an earlier build without analysis left is no proof.
  check_step "dotnet build" dotnet build Socle.slnx -c Release --no-restore --no-incremental -v quiet --nologo
  check_step "widget" npm run check -w widget --if-present --silent
  check_step "web" npm run check -w web --if-present --silent
  check_step "web: API types" npm run check:api -w web --if-present --silent
  [ "$complaints" -eq 0 ] || fail "$complaints vérifications ont échoué." "$complaints checks failed."
}

check_step() {
  local name=$1
  shift
  printf '== %s\n' "$name"
  "$@" </dev/null || complaints=$((complaints + 1))
}
