// Package identity finds parties of different reports that are the same.
package identity
