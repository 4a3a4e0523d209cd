// Package arch holds no code, only tests: they prove which package may import which, what the reading of a report
// must never reach, and that ARCHITECTURE.md speaks of things that exist. The table in table_test.go is the single
// source of truth; a new package gets a row there before anything else.
package arch
