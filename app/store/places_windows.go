package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// usersFolders are the user's folders, also where a cloud has moved them to.
func usersFolders(home string) (paths []string) {
	for _, name := range standardFolders() {
		if cloud := os.Getenv("OneDrive"); cloud != "" && IsFolder(filepath.Join(cloud, name)) {
			paths = append(paths, filepath.Join(cloud, name))
			continue
		}
		paths = append(paths, filepath.Join(home, name))
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
