// Package revisions tells what changed between two versions of an article.
package revisions
