# Installs what is missing and builds what has changed.
# shellcheck shell=bash

# Analysis belongs to ./socle check: a newer SDK with a new opinion must not keep anybody from starting Socle.
quick_build=(-v quiet --nologo -p:RunAnalyzers=false)

build() {
  require_tools
  install_system_packages bwrap:bubblewrap pdftotext:poppler-utils
  install_npm_packages
  build_changed widget widget/dist build_npm widget
  build_changed web web/dist build_npm web
  build_changed host artifacts/bin/Host/release/Socle.Host.dll build_host
}

require_tools() {
  if ! command -v dotnet >/dev/null || ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
    fail "Il manque le SDK .NET 10 : https://dotnet.microsoft.com/download/dotnet/10.0" \
      "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
  fi
  if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null; then
    fail "Il manque Node.js 20.19 ou plus récent : https://nodejs.org" \
      "Node.js 20.19 or newer is missing: https://nodejs.org"
  fi
  command -v npm >/dev/null || fail "Il manque npm, qui vient avec Node.js." "npm is missing; it comes with Node.js."
}

# Each argument is program:package. Without them Socle starts, and refuses only what depends on them.
install_system_packages() {
  local pair missing=()
  for pair in "$@"; do
    command -v "${pair%%:*}" >/dev/null || missing+=("${pair#*:}")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    return
  fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt_install "${missing[@]}"; then
    return
  fi
  say "Il manque des paquets du système ; ce qui en dépend ne fonctionnera pas. Pour les installer :
  sudo apt-get install -y ${missing[*]}" "System packages are missing; what depends on them will not work. To install them:
  sudo apt-get install -y ${missing[*]}" >&2
}

apt_install() {
  say "Installation de : $*" "Installing: $*"
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@")
  "${install[@]}" </dev/null >/dev/null 2>&1 || { apt-get update -qq </dev/null >/dev/null && "${install[@]}" </dev/null >/dev/null; }
}

install_npm_packages() {
  # Inside the folder it speaks of, so that both go together.
  local stamp=node_modules/.socle-installed now
  now=$(sha256sum package-lock.json .npmrc)
  if [ "$now" = "$(cat "$stamp" 2>/dev/null)" ]; then
    return
  fi
  say "Installation des paquets npm…" "Installing npm packages…"
  npm ci --loglevel=error </dev/null
  printf '%s\n' "$now" >"$stamp"
}

# build_changed <name> <output> <command...>: nothing to do when the output is there and no input has moved since.
build_changed() {
  local name=$1 output=$2 stamp=artifacts/stamps/$1
  shift 2
  local now
  now=$("inputs_of_$name" | sort | sha256sum)
  if [ -e "$output" ] && [ "$now" = "$(cat "$stamp" 2>/dev/null)" ]; then
    return
  fi
  rm -f "$stamp"
  "$@"
  mkdir -p artifacts/stamps
  printf '%s\n' "$now" >"$stamp"
}

list_files() {
  find "$@" \( -name node_modules -o -name dist -o -name obj -o -name bin \) -prune -o -type f -printf '%p %s %T@\n'
}

inputs_of_widget() { list_files widget package-lock.json; }

inputs_of_web() { list_files web package-lock.json; }

inputs_of_host() {
  list_files src Directory.*.props Directory.*.targets global.json
  if [ -d connectors ]; then list_files connectors; fi
}

build_npm() {
  say "Construction : $1" "Building: $1"
  npm run build -w "$1" --if-present --silent </dev/null
}

build_host() {
  say "Construction : Socle" "Building: Socle"
  dotnet build src/Host -c Release "${quick_build[@]}" </dev/null
}
