#!/usr/bin/env bash
# Everything a change must pass, in at most 12 minutes on two cores, and the long things that are run by hand.
#
#   ./test.sh          all checks; what CI runs
#   ./test.sh fuzz     every fuzz target for FUZZTIME each (2m)
#   ./test.sh soak     all tests with the race detector, SOAK times (3), all texts read at -j 1 and -j 8 and compared, 200 imports killed,
#                      and a server under mixed load killed and started again for SERVED (30m)
#   ./test.sh bench    benchmarks, and the figures of docs/quality.md and docs/speed.md
#   ./test.sh record   100,000 reports (REPORTS) read, kept, asked for and served; an hour of two cores that do nothing else
#
# It needs Go and a network that reaches the Go module proxy and, for tests in a browser, the npm registry. On Debian it
# installs with apt-get what it lacks of gcc and libc6-dev (the race detector needs them), of Chromium and of Node with npm (the
# pages are tested in a browser; without them those tests are skipped and say so), and it builds the pinned
# golangci-lint into ./bin unless that version is there or in the Go bin folder already.
set -euo pipefail
cd "$(dirname "$0")"

GOLANGCI_VERSION=2.15.0
PACKAGE=github.com/hearsay-project/hearsay
RACE='^'$PACKAGE'/(internal/service|internal/eval)$' # packages that share memory between goroutines
ALONE='TestKeptIsWhole|TestNearCopies|TestLinksAreLinear' # long tests of theirs that share nothing
MANY='TestSameEverywhere|TestHostile' # tests of the engine that read at once
PLATFORMS='windows/amd64' # the other five in ./test.sh soak: a bare machine has no cache, and each takes a minute
LIMIT=720 # seconds for all checks

export GOTOOLCHAIN="${GOTOOLCHAIN:-local}"
# The version control stamp is of no use here, and it fails where git is missing or distrusts the folder.
export GOFLAGS="${GOFLAGS:-} -buildvcs=false"

began=$SECONDS
section_name= section_began=0

# section NAME: ends the section before, with its time, and begins the next.
section() {
  finish
  section_name=$1 section_began=$SECONDS
  printf '\n=== %s\n' "$section_name"
}

finish() {
  [ -z "$section_name" ] || printf '    %s: %d s\n' "$section_name" $((SECONDS - section_began))
  section_name=
}

# fail MESSAGE: what was found and what to do, then out.
fail() {
  printf '\ntest.sh: %s\n' "$1" >&2
  exit 1
}

trap 'code=$?; [ $code -eq 0 ] || printf "\nFAILED in \"%s\" after %d s\n" "${section_name:-start}" $((SECONDS - began)) >&2' EXIT

# as_root COMMAND...: with sudo when there is need and a way.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "must be root to run: $*; run it yourself, then ./test.sh again"
  fi
}

# need_compiler: the race detector links against C.
need_compiler() {
  if command -v "$(go env CC)" >/dev/null && echo 'int main(void){return 0;}' | "$(go env CC)" -xc -o /dev/null - 2>/dev/null; then return; fi
  command -v apt-get >/dev/null || fail "no working C compiler for go test -race, and no apt-get to install one: install gcc"
  echo "installing gcc and libc6-dev with apt-get: go test -race needs them"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends gcc libc6-dev
}

# need_browser: the tests of pages drive a Chromium; without one they skip, and say so.
need_browser() {
  command -v chromium >/dev/null || command -v google-chrome >/dev/null && return
  if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
    echo "installing chromium with apt-get: the tests of pages drive it"
    apt-get update -q >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium >/dev/null && return
  fi
  echo "no Chromium, and none could be installed: the tests of pages in a browser are skipped"
}

# need_playwright: what drives the browser through the pages of the workbench, pinned in package-lock.json.
need_playwright() {
  local dir=internal/web/testdata/browser
  if ! command -v npm >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
    echo "installing nodejs and npm with apt-get: the tests of the workbench drive a browser with them"
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends nodejs npm >/dev/null || true
  fi
  [ -d $dir/node_modules/playwright-core ] && [ $dir/node_modules -nt $dir/package-lock.json ] && return
  command -v npm >/dev/null && (cd $dir && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error && touch node_modules) && return
  echo "no npm, or the npm registry is not within reach: the workbench is not tested in a browser"
}

# generated: the Go of the pages is what templ makes of them.
generated() {
  local dir file
  dir=$(mktemp -d)
  cp internal/web/*.templ "$dir"
  go tool templ generate -path "$dir" >"$dir/log" 2>&1 || { cat "$dir/log"; fail "templ cannot read internal/web/*.templ"; }
  gofmt -w "$dir"/*_templ.go
  for file in "$dir"/*_templ.go; do
    cmp -s "$file" "internal/web/$(basename "$file")" || fail "internal/web/$(basename "$file") is not what templ makes: run go generate ./internal/web and commit it"
  done
  rm -rf "$dir"
}

# need_golangci sets $golangci to the pinned version, built when it is nowhere.
need_golangci() {
  for golangci in "$PWD/bin/golangci-lint" "$(go env GOPATH)/bin/golangci-lint" "$(command -v golangci-lint || true)"; do
    [ -x "$golangci" ] && "$golangci" version 2>/dev/null | grep -qF "version $GOLANGCI_VERSION " && return
  done
  echo "installing golangci-lint v$GOLANGCI_VERSION into ./bin: a minute or two, once"
  (cd / && GOBIN="$OLDPWD/bin" GOFLAGS=-buildvcs=false go install "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v$GOLANGCI_VERSION") ||
    fail "golangci-lint v$GOLANGCI_VERSION could not be built: is the Go module proxy within reach?"
  golangci=$PWD/bin/golangci-lint
}

need_go() {
  command -v go >/dev/null || fail "there is no go: install the version that go.mod names from https://go.dev/dl/"
  local want have
  want=$(awk '$1 == "go" { print $2 }' go.mod) have=$(go env GOVERSION)
  have=${have#go}
  [ "$(printf '%s\n%s\n' "$want" "${have%% *}" | sort -V | head -n 1)" = "$want" ] || fail "found go $have, want $want or later"
}

# fuzz_one TIME PACKAGE TARGET: one fuzz target, none any more once it is FUZZ_UNTIL (in seconds since 1970). What it prints is kept together, for two run at a time.
fuzz_one() {
  local log try
  if [ -n "${FUZZ_UNTIL:-}" ] && [ "$(date +%s)" -ge "$FUZZ_UNTIL" ]; then
    printf '%s: not fuzzed, time is up; ./test.sh fuzz does\n' "$3"
    return
  fi
  log=$(mktemp)
  for try in first second; do
    if go test -run '^$' -fuzz "^$3\$" -fuzztime "$1" -fuzzminimizetime 20x -parallel 1 "$2" >"$log" 2>&1; then
      printf '%s, %s: %s\n' "$3" "$1" "$(tail -n 1 "$log")"
      rm -f "$log"
      return
    fi
    # The fuzzing engine now and then reports its own end of time as a failure; then it has written no input.
    [ $try = first ] && grep -q 'context deadline exceeded' "$log" && ! grep -q 'Failing input written' "$log" || break
  done
  cat "$log"
  rm -f "$log"
  printf 'fuzz target %s of %s failed\n' "$3" "$2"
  return 1
}

# fuzz TIME: every fuzz target of every package, two at a time.
fuzz() {
  local dir package target
  export -f fuzz_one
  go list -f '{{.Dir}} {{.ImportPath}}' ./... | while read -r dir package; do
    { cat "$dir"/*_test.go 2>/dev/null || true; } | sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' | while read -r target; do
      printf '%s %s %s\n' "$1" "$package" "$target"
    done
  done | xargs -P 2 -L 1 bash -c 'fuzz_one "$@"' fuzz_one ||
    fail "a fuzz target failed, see above; the input that does it is below testdata/fuzz: commit it with the mend"
}

# cross PLATFORM...: builds for each.
cross() {
  local platform
  for platform in "$@"; do
    echo "$platform"
    CGO_ENABLED=0 GOOS=${platform%/*} GOARCH=${platform#*/} go build -trimpath -o /dev/null ./...
  done
}

checks() {
  section 'tools'
  need_go
  go version
  need_compiler
  need_golangci
  "$golangci" version
  need_browser
  need_playwright

  section 'modules'
  go mod download
  go mod verify
  go mod tidy -diff || fail "go.mod or go.sum is not tidy: run go mod tidy and commit them"

  section 'format'
  local unformatted
  unformatted=$(go list -f '{{.Dir}}' ./... | while read -r dir; do gofmt -l "$dir"/*.go; done)
  [ -z "$unformatted" ] || fail "not formatted, run gofmt -w on: $unformatted"

  section 'generated pages'
  generated

  section 'import order'
  go test ./internal/arch

  section 'tests: golden files, invariants, quality floors'
  go test $(go list ./... | grep -Ev "$RACE" | grep -v '/internal/arch$')

  section 'tests of what shares memory, with the race detector'
  local race
  race=$(go list ./... | grep -E "$RACE" || true)
  go test -race -timeout 8m -skip "$ALONE" $race
  go test -run "$ALONE" $race # with the race detector in ./test.sh soak
  go test -race -run "$MANY" ./engine # the others read one report after another
  go test -race -run 'Together' ./internal/store/sqlite # all of it would take minutes: SQLite itself is Go

  section 'golangci-lint, go vet among it'
  "$golangci" run ./...

  section 'cross-compilation'
  cross $PLATFORMS

  section 'fuzzing, 1 s each'
  export FUZZ_UNTIL=$(($(date +%s) + LIMIT - 30 - (SECONDS - began))) # on a slow machine the last ones are left out
  fuzz 1s

  finish
  local took=$((SECONDS - began))
  [ "$took" -le "$LIMIT" ] || printf '\nwarning: this took %d s, more than the %d s a change may cost; move something to ./test.sh soak\n' "$took" "$LIMIT"
  printf '\nall checks passed in %d s\n' "$took"
}

# soak repeats the tests and compares readings of everything at hand over different numbers of workers.
soak() {
  section "tests with the race detector, ${SOAK:=3} times"
  need_go
  need_compiler
  go test -race -count="$SOAK" -timeout 2h ./...

  section '200 imports killed'
  go test ./cmd/hearsay -run 'TestKill$' -kills 200 -killed hearsay -timeout 2h -v | grep -v '^=== '

  section "a server killed for ${SERVED:=30m}"
  go test ./cmd/hearsay -run 'TestKillServer$' -soak "$SERVED" -killed hearsay -timeout 4h -v | grep -v '^=== '

  section 'cross-compilation of the others'
  cross linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/arm64

  section 'every text at -j 1 and -j 8'
  local dir
  dir=$(mktemp -d)
  go build -race -o "$dir/hearsay" ./cmd/hearsay
  local texts=(examples)
  [ -d .data ] && texts+=(.data) || echo 'no .data folder: only examples/ is read'
  "$dir/hearsay" read --json -j 1 "${texts[@]}" >"$dir/one" || echo "exit code $? at -j 1"
  "$dir/hearsay" read --json -j 8 "${texts[@]}" >"$dir/eight" || echo "exit code $? at -j 8"
  wc -l "$dir/one"
  cmp "$dir/one" "$dir/eight" || fail "the readings differ between -j 1 and -j 8; see $dir"
  rm -rf "$dir"
  finish
  echo 'soaked'
}

bench() {
  section 'benchmarks'
  need_go
  go test -run '^$' -bench . -benchmem ./... | grep -v '^ok\|no test files' || true
  section 'figures'
  local dir
  dir=$(mktemp -d)
  go build -trimpath -o "$dir/hearsay" ./cmd/hearsay
  if [ -d .data ]; then
    "$dir/hearsay" bench attribution
    "$dir/hearsay" bench quotations
    "$dir/hearsay" bench speed
  else
    echo 'no .data folder: hearsay bench reads one, see CONTRIBUTING.md'
  fi
  rm -rf "$dir"
  finish
}

# record fills a record with as many reports as docs/speed.md speaks of, all read by the engine.
record() {
  section "${REPORTS:=100000} reports"
  need_go
  [ -d .data ] || fail 'no .data folder: the reports are made of the collections, see CONTRIBUTING.md'
  local dir
  dir=$(mktemp -d)
  go build -trimpath -o "$dir/hearsay" ./cmd/hearsay
  "$dir/hearsay" bench store --reports "$REPORTS" --queries 200 --keep "$dir/record.db"
  "$dir/hearsay" verify --db "$dir/record.db"
  "$dir/hearsay" bench serve --db "$dir/record.db"
  rm -rf "$dir"
  finish
}

case ${1:-} in
  '') checks ;;
  fuzz) need_go; section 'fuzzing'; fuzz "${FUZZTIME:-2m}"; finish; echo 'nothing found' ;;
  soak) soak ;;
  bench) bench ;;
  record) record ;;
  *) sed -n '2,14s/^# \{0,1\}//p' "$0"; [ "$1" = help ] || exit 2 ;;
esac
