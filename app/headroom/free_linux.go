package headroom

import (
	"bytes"
	"os"
	"strconv"
)

// free returns the bytes of memory that programs can have without others being moved out;
// within a group that may have less, as in a container, what that has left.
func free() uint64 {
	all, err := os.ReadFile("/proc/meminfo")
	if err != nil {
		return 0
	}
	bytes := available(all)
	most, limited := number("/sys/fs/cgroup/memory.max")
	if used, known := number("/sys/fs/cgroup/memory.current"); limited && known {
		bytes = min(bytes, most-min(used, most))
	}
	return bytes
}

// available finds the bytes that are available in the table of /proc/meminfo, which counts
// in KB.
func available(table []byte) uint64 {
	for line := range bytes.Lines(table) {
		if fields := bytes.Fields(line); len(fields) >= 2 && string(fields[0]) == "MemAvailable:" {
			kb, _ := strconv.ParseUint(string(fields[1]), 10, 64)
			return kb << 10
		}
	}
	return 0
}

// number reads a file that holds nothing but a number.
func number(path string) (n uint64, ok bool) {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0, false
	}
	n, err = strconv.ParseUint(string(bytes.TrimSpace(text)), 10, 64)
	return n, err == nil
}
