package editor

import (
	"path/filepath"
	"strconv"
)

// idTextEdit is that of an editor that knows of no lines.
const idTextEdit = "textedit"

// code is Visual Studio Code. On Windows it is started by its program and not by the script
// that stands in the path: the shell of that system would read its arguments once more.
func code() Editor {
	return Editor{
		ID: "code", Name: "Visual Studio Code",
		programs: func(s System) []string {
			switch s.GOOS {
			case "windows":
				const program = "Code.exe"
				return []string{
					filepath.Join(s.Getenv("LOCALAPPDATA"), "Programs", "Microsoft VS Code", program),
					filepath.Join(s.Getenv("ProgramFiles"), "Microsoft VS Code", program),
				}
			case "darwin":
				return []string{"code", "/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code"}
			}
			return []string{"code", "codium"}
		},
		args: func(_, path string, line int) []string {
			if line <= 0 {
				return []string{path}
			}
			return []string{"--goto", path + ":" + strconv.Itoa(line)}
		},
	}
}

func notepadPlusPlus() Editor {
	return Editor{
		ID: "notepad++", Name: "Notepad++",
		programs: func(s System) []string {
			if s.GOOS != "windows" {
				return nil
			}
			const program = "notepad++.exe"
			return []string{
				filepath.Join(s.Getenv("ProgramFiles"), "Notepad++", program),
				filepath.Join(s.Getenv("ProgramFiles(x86)"), "Notepad++", program),
			}
		},
		args: func(_, path string, line int) []string { return append(at("-n", line), path) },
	}
}

func kate() Editor {
	return Editor{
		ID: "kate", Name: "Kate", programs: onLinux("kate"),
		args: func(_, path string, line int) []string {
			if line <= 0 {
				return []string{path}
			}
			return []string{"--line", strconv.Itoa(line), path}
		},
	}
}

func gedit() Editor {
	return Editor{
		ID: "gedit", Name: "gedit", programs: onLinux("gedit"),
		args: func(_, path string, line int) []string { return append(at("+", line), path) },
	}
}

// vim runs in a terminal. What a file sets in its first or last lines does not count.
func vim() Editor {
	return Editor{
		ID: "vim", Name: "Vim",
		programs: onLinux("nvim", "vim"),
		args: func(_, path string, line int) []string {
			return append(append([]string{"--cmd", "set nomodeline"}, at("+", line)...), "--", path)
		},
		within: func(System) []terminal { return terminals() },
	}
}

func textEdit() Editor {
	return Editor{
		ID: idTextEdit, Name: "TextEdit",
		programs: func(s System) []string {
			if s.GOOS != "darwin" {
				return nil
			}
			return []string{"/usr/bin/open"}
		},
		args: func(_, path string, _ int) []string { return []string{"-a", "TextEdit", path} },
	}
}

// onLinux are programs that are looked for on Linux and its like alone.
func onLinux(names ...string) func(System) []string {
	return func(s System) []string {
		if s.GOOS == "windows" || s.GOOS == "darwin" || s.GOOS == "js" {
			return nil
		}
		return names
	}
}

// terminal is a program that runs another one, whose name and arguments follow.
type terminal struct {
	program string
	before  []string
}

// terminals lists those that are known. Each takes what follows as the arguments they are.
func terminals() []terminal {
	return []terminal{
		{"gnome-terminal", []string{"--"}},
		{"konsole", []string{"-e"}},
		{"xfce4-terminal", []string{"-x"}},
		{"kitty", nil},
		{"alacritty", []string{"-e"}},
		{"foot", nil},
		{"xterm", []string{"-e"}},
		{"x-terminal-emulator", []string{"-e"}},
	}
}
