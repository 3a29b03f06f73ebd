//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peak returns the bytes that a program that has ended had in memory at most.
func peak(p *os.ProcessState) int64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" { // which counts bytes, where the others count KiB
		return usage.Maxrss
	}
	return usage.Maxrss << 10
}
