// Package claims groups statements that are about the same proposition.
package claims
