package headroom

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// memoryStatus is MEMORYSTATUSEX of the Windows API.
type memoryStatus struct {
	length, load                     uint32
	physical, freePhysical           uint64
	pages, freePages                 uint64
	virtual, freeVirtual, freeBeyond uint64
}

// free returns the bytes of memory that programs can have without others being moved out.
func free() uint64 {
	var s memoryStatus
	s.length = uint32(unsafe.Sizeof(s))
	ask := windows.NewLazySystemDLL("kernel32.dll").NewProc("GlobalMemoryStatusEx")
	if ok, _, _ := ask.Call(uintptr(unsafe.Pointer(&s))); ok == 0 { //nolint:gosec // the call fills what is pointed at
		return 0
	}
	return s.freePhysical
}
