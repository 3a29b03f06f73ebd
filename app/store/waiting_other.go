//go:build !unix

package store

// withoutWaiting is the flag for opening where files cannot be pipes: none.
const withoutWaiting = 0
