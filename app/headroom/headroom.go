// Package headroom tells how large a file may be so that it fits into the memory that is
// free.
package headroom

import (
	"sync"

	"tideline/timeline/convert"
)

const (
	// perByte is how many bytes of memory a byte of an events file comes to: about 30 where it is only
	// checked, and 80 in the window, where its drawing and its index lie beside it.
	perByte = 80
	// least is read anywhere: where it does not fit, the system makes room.
	least = 64 << 20
)

// Most returns how many bytes a file may have that is read: what fits into the memory that
// was free when this was first asked, so that it stays the same; 64 MB at least, and
// convert.MaxSize at most. Where the system does not tell its memory, it is 64 MB.
func Most() int64 { return most() }

var most = sync.OnceValue(func() int64 { return within(free()) })

// within is Most with so many bytes free.
func within(free uint64) int64 {
	return min(max(int64(min(free/perByte, convert.MaxSize)), least), convert.MaxSize)
}
