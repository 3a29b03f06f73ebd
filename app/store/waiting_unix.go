//go:build unix

package store

import "syscall"

// withoutWaiting lets a pipe be opened without somebody at its other end.
const withoutWaiting = syscall.O_NONBLOCK
