package headroom

import "golang.org/x/sys/unix"

// free returns half of the memory of the computer: what is free at the moment is not told,
// and the system moves out what is not used.
func free() uint64 {
	bytes, err := unix.SysctlUint64("hw.memsize")
	if err != nil {
		return 0
	}
	return bytes / 2
}
