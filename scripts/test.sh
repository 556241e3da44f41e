# Runs every test and ends with one plain line: N passed, N failed.
# shellcheck shell=bash

passed=0
failed=0
skipped=0

# A suite that hangs is a failure, not a run without an end.
longest_suite=600

run_tests() {
  local filter=$1 project
  build
  install_system_packages chromium:chromium
  dotnet build Socle.slnx -c Release "${quick_build[@]}" </dev/null
  rm -rf artifacts/tests
  while IFS= read -r project; do
    test_dotnet "$project" "$filter"
  done < <(find tests -name '*.Tests.csproj' | sort)
  # The suites of the browser's side have no filter in common with the others.
  if [ -z "$filter" ]; then
    test_npm widget
    test_npm web
  fi
  report
}

test_dotnet() {
  local project=$1 filter=$2 name results status=0
  name=$(basename "$project" .csproj)
  results=artifacts/tests/$name.trx
  printf '\n== %s\n' "$name"
  local arguments=(test "$project" -c Release --no-build --nologo --logger "trx;LogFileName=$name.trx" --results-directory artifacts/tests)
  case $filter in
    '') ;;
    *[=~]*) arguments+=(--filter "$filter") ;;
    *) arguments+=(--filter "FullyQualifiedName~$filter") ;;
  esac
  timeout --kill-after=10 "$longest_suite" dotnet "${arguments[@]}" </dev/null || status=$?
  count_results "$status" "$(counter "$results" passed)" "$(counter "$results" failed)" "$(counter_skipped "$results")"
}

# The counters of a .trx file are attributes of one element.
counter() {
  { grep -o '<Counters [^>]*' "$1" 2>/dev/null || true; } | sed -n "s/.* $2=\"\([0-9]*\)\".*/\1/p"
}

counter_skipped() {
  { grep -o 'outcome="NotExecuted"' "$1" 2>/dev/null || true; } | wc -l
}

test_npm() {
  local log=artifacts/tests/$1.log status=0
  printf '\n== %s\n' "$1"
  mkdir -p artifacts/tests
  CI=true NO_COLOR=1 timeout --kill-after=10 "$longest_suite" npm test -w "$1" --if-present </dev/null 2>&1 | tee "$log" || status=$?
  if [ -s "$log" ]; then
    count_results "$status" "$(said "$log" pass)" "$(said "$log" fail)" "$(said "$log" skip)"
  fi
}

# The number beside a word in a suite's summary: "Tests  2 failed | 11 passed" of Vitest, "pass 11" of Node's own runner.
said() {
  sed 's/\x1b\[[0-9;]*m//g' "$1" | sed -nE \
    -e "s/^ *Tests .*[^0-9]([0-9]+) $2(ed|ped).*/\1/p" \
    -e "s/^(ℹ|#) $2(ed|ped)? ([0-9]+)\$/\3/p" | tail -n 1
}

# A suite that ends badly without naming a failed test has failed as a whole.
count_results() {
  local status=$1 suite_passed=${2:-0} suite_failed=${3:-0} suite_skipped=${4:-0}
  if [ "$status" -ne 0 ] && [ "$suite_failed" -eq 0 ]; then
    suite_failed=1
  fi
  passed=$((passed + suite_passed))
  failed=$((failed + suite_failed))
  skipped=$((skipped + suite_skipped))
}

report() {
  local line="$passed passed, $failed failed"
  if [ "$skipped" -gt 0 ]; then
    line+=", $skipped skipped"
  fi
  printf '\n%s\n' "$line"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
