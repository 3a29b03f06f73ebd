package store

import (
	"io/fs"
	"path/filepath"
	"syscall"

	"golang.org/x/sys/windows"
)

// usersFolders are the user's folders, wherever a school or a cloud has moved them
// to, such as \\server\home\Documents.
func usersFolders(home string) (paths []string) {
	known := []*windows.KNOWNFOLDERID{
		windows.FOLDERID_Desktop, windows.FOLDERID_Documents, windows.FOLDERID_Downloads, windows.FOLDERID_Pictures,
	}
	for i, name := range standardFolders() {
		path, err := windows.KnownFolderPath(known[i], windows.KF_FLAG_DONT_VERIFY)
		if err != nil {
			path = filepath.Join(home, name)
		}
		paths = append(paths, path)
	}
	return paths
}

// drives lists the drives by their letters.
func drives() (paths []string) {
	set, _, _ := syscall.NewLazyDLL("kernel32.dll").NewProc("GetLogicalDrives").Call()
	for i := range 26 {
		if set&(1<<i) != 0 {
			paths = append(paths, string(rune('A'+i))+`:\`)
		}
	}
	return paths
}

// isHidden reports whether a file has the attribute of hidden ones.
func isHidden(f fs.DirEntry) bool {
	info, err := f.Info()
	if err != nil {
		return false
	}
	data, ok := info.Sys().(*syscall.Win32FileAttributeData)
	return ok && data.FileAttributes&syscall.FILE_ATTRIBUTE_HIDDEN != 0
}
