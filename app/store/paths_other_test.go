//go:build !windows

package store

// formsOfWindows are those that only Windows knows.
func formsOfWindows(string, string) map[string]string { return nil }
