package display

import (
	"encoding/binary"
	"errors"
	"fmt"
	"net"
	"path/filepath"
	"strconv"
	"strings"
)

// xPort is the TCP port of display 0; display n listens on xPort+n.
const xPort = 6000

// askX11 greets an X server as every client does and reads whether it lets us
// in. The name is DISPLAY: [host]:display[.screen].
func askX11(env Env, name string) error {
	network, address, number, err := xAddress(name)
	if err != nil {
		return err
	}
	for _, cookie := range append(xCookies(env, number), nil) {
		reply, err := ask(env, network, address, xGreeting(cookie), 1)
		if err != nil {
			return err
		}
		if reply[0] == 1 { // 0: refused; 2: wants a further exchange, which the toolkit does not know
			return nil
		}
	}
	return errors.New("it does not let us in; the file .Xauthority may belong to another session")
}

// xAddress says where the server of a display listens, and its number as text.
func xAddress(name string) (network, address, number string, err error) {
	host, rest, found := lastCut(name, ":")
	number, _, _ = strings.Cut(rest, ".")
	n, bad := strconv.Atoi(number)
	if !found || bad != nil || n < 0 || n > 65535-xPort {
		return "", "", "", fmt.Errorf("%q is not of the form host:number", name)
	}
	if strings.HasPrefix(host, "/") { // a path, as launchd makes them
		return "unix", name, number, nil
	}
	if host == "" || host == "unix" {
		return "unix", "/tmp/.X11-unix/X" + number, number, nil
	}
	return "tcp", net.JoinHostPort(strings.Trim(host, "[]"), strconv.Itoa(xPort+n)), number, nil
}

// lastCut is strings.Cut at the last separator: a host may hold colons.
func lastCut(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// cookieName is the one way of proving who we are that every X server knows.
const cookieName = "MIT-MAGIC-COOKIE-1"

// xGreeting is the connection setup of the X protocol, version 11.0.
func xGreeting(cookie []byte) []byte {
	name := cookieName
	if cookie == nil {
		name = ""
	}
	g := []byte{'l', 0} // least significant byte first
	for _, v := range []int{11, 0, len(name), len(cookie), 0} {
		g = binary.LittleEndian.AppendUint16(g, uint16(v))
	}
	g = append(g, pad(name)...)
	return append(g, pad(string(cookie))...)
}

// pad fills up to a multiple of four bytes.
func pad(s string) string { return s + strings.Repeat("\x00", (4-len(s)%4)%4) }

// xCookies looks up the cookies for displays of this number in the user's
// authority file, whatever their host. It may find none: many servers let local
// users in without.
func xCookies(env Env, number string) (cookies [][]byte) {
	path := env.Getenv("XAUTHORITY")
	if path == "" {
		path = filepath.Join(env.Getenv("HOME"), ".Xauthority")
	}
	src, err := env.ReadFile(path)
	if err != nil {
		return nil
	}
	for len(src) >= 2 {
		src = src[2:]       // the family of the address
		var field [4][]byte // address, display, name, data
		for i := range field {
			if field[i], src = cutField(src); field[i] == nil {
				return cookies
			}
		}
		if (len(field[1]) == 0 || string(field[1]) == number) && string(field[2]) == cookieName {
			cookies = append(cookies, field[3])
		}
	}
	return cookies
}

// cutField reads a field that starts with its length in two bytes, high first.
// It returns nil at the end or where the file is damaged.
func cutField(src []byte) (field, rest []byte) {
	if len(src) < 2 {
		return nil, nil
	}
	n := int(binary.BigEndian.Uint16(src))
	if len(src) < 2+n {
		return nil, nil
	}
	return src[2 : 2+n : 2+n], src[2+n:]
}
