//go:build !unix

package store

// withoutWaiting is what opening takes where there are no pipes among the files.
const withoutWaiting = 0
