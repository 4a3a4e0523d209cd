// Package origins tells on how many independent origins a claim rests.
package origins
