// Package record puts together what only shows across reports: which parties of different reports are the same, which reports share text,
// which statements are about the same claim, on how many origins it rests, and what changed between versions. Values go in and a value
// comes out; it knows no store, no file and no clock, and the order in which reports are given makes no difference.
package record
