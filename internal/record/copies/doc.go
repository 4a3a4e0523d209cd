// Package copies finds reports that share text.
package copies
