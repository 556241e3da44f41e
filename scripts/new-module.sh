# Makes a module from templates/module and enters it in the product.
# shellcheck shell=bash

make_module() {
  local module=${1:-} noun=${2:-}
  noun=${noun:-${module%s}}
  if ! [[ $module =~ ^[A-Z][A-Za-z]{1,39}$ && $noun =~ ^[A-Z][A-Za-z]*$ && $module != "$noun" ]]; then
    fail "Usage : ./socle new-module Bookings [Booking] : un pluriel et son singulier, en CamelCase." \
      "Usage: ./socle new-module Bookings [Booking]: a plural and its singular, in CamelCase."
  fi
  if [ -e "src/Modules/$module" ] || [ -e "src/Contracts/$module" ]; then
    fail "Le module $module existe déjà." "The module $module already exists."
  fi
  copy_template "$module" "$noun"
  enter_module "$module"
  say "Le module $module est dans src/Modules/$module. Commencez par son README." \
    "The module $module is in src/Modules/$module. Start with its README."
}

copy_template() {
  local module=$1 noun=$2 source target
  local names=(-e "s/__Module__/$module/g" -e "s/__module__/${module,,}/g" -e "s/__Noun__/$noun/g" -e "s/__noun__/${noun,,}/g")
  while IFS= read -r source; do
    target=$(sed "${names[@]}" <<<"${source#templates/module/}")
    mkdir -p "$(dirname "$target")"
    sed "${names[@]}" "$source" >"$target"
    if [[ $target == *.cs ]]; then sort_usings "$target"; fi
  done < <(find templates/module -mindepth 2 -type f)
}

# Their order depends on the name of the module.
sort_usings() {
  local file=$1 usings rest
  usings=$(sed -n 's/^\(using .*\);$/\1/p' "$file" | LC_ALL=C sort -u)
  rest=$(grep -v '^using ' "$file")
  if [ -n "$usings" ]; then
    { grep '^using System' <<<"$usings" || true; grep -v '^using System' <<<"$usings"; } | sed 's/$/;/' >"$file"
    printf '%s\n' "$rest" >>"$file"
  fi
}

enter_module() {
  local module=$1 program=src/Host/Program.cs project=src/Host/Host.csproj tests=tests/TestKit/TestServer.cs
  local reference="<ProjectReference Include=\"..\/Modules\/"
  sed -i -e "1i using Socle.$module;" -e "s/^];/    new ${module}Module(),\n];/" "$program"
  sort_usings "$program"
  sed -i -e "1i using Socle.$module;" -e "0,/^    \];/s//        new ${module}Module(),\n    ];/" "$tests"
  sort_usings "$tests"
  sed -i "0,/$reference/s//$reference$module\/$module.csproj\" \/>\n    &/" "$project"
  dotnet sln Socle.slnx add "src/Modules/$module/$module.csproj" "tests/Modules.Tests/$module/$module.Tests.csproj" >/dev/null
}
