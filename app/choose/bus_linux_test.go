package choose

import (
	"bufio"
	"encoding/binary"
	"net"
	"path/filepath"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"
)

// bus is a message bus with a portal on it, for one connection after the other.
type bus struct {
	t       *testing.T
	version uint32 // of the portal; 0 for none
	asked   chan *dbus.Message
	answer  func(*caller, *dbus.Message) // what it does when it is asked for a file
}

// caller is a connection to a bus.
type caller struct{ net.Conn }

// start starts the bus and returns its address.
func (b *bus) start() string {
	b.t.Helper()
	b.asked = make(chan *dbus.Message, 8)
	socket := filepath.Join(b.t.TempDir(), "bus")
	l, err := net.Listen("unix", socket)
	if err != nil {
		b.t.Fatal(err)
	}
	served := make(chan struct{})
	go func() {
		defer close(served)
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			b.serve(conn)
		}
	}()
	b.t.Cleanup(func() {
		_ = l.Close()
		<-served
	})
	return "unix:path=" + socket
}

// serve lets somebody in, whoever it is, and answers until they go.
func (b *bus) serve(conn net.Conn) {
	defer func() { _ = conn.Close() }()
	lines := bufio.NewReader(conn)
	for {
		line, err := lines.ReadString('\n')
		switch line = strings.Trim(line, "\x00\r\n"); {
		case err != nil:
			return
		case line == "AUTH":
			_, _ = conn.Write([]byte("REJECTED EXTERNAL\r\n"))
		case strings.HasPrefix(line, "AUTH EXTERNAL"):
			_, _ = conn.Write([]byte("OK 1234\r\n"))
		case line == "NEGOTIATE_UNIX_FD":
			_, _ = conn.Write([]byte("ERROR\r\n"))
		case line == "BEGIN":
			c := &caller{conn}
			for {
				m, err := dbus.DecodeMessage(lines)
				if err != nil {
					return
				}
				b.hear(c, m)
			}
		}
	}
}

// hear answers a call.
func (b *bus) hear(c *caller, m *dbus.Message) {
	switch member := m.Headers[dbus.FieldMember].Value().(string); member {
	case "Hello":
		c.reply(m, ":1.7")
	case "AddMatch":
		c.reply(m)
	case "Get":
		if b.version == 0 {
			c.refuse(m)
			return
		}
		c.reply(m, dbus.MakeVariant(b.version))
	case "OpenFile", "SaveFile":
		b.asked <- m
		b.answer(c, m)
	}
}

// message sends a message.
func (c *caller) message(kind dbus.Type, headers map[dbus.HeaderField]dbus.Variant, body ...any) {
	headers[dbus.FieldSender] = dbus.MakeVariant(":1.2")
	if len(body) > 0 {
		headers[dbus.FieldSignature] = dbus.MakeVariant(dbus.SignatureOf(body...))
	}
	m := &dbus.Message{Type: kind, Headers: headers, Body: body}
	_ = m.EncodeTo(c, binary.LittleEndian) // who has gone hears nothing
}

func (c *caller) reply(to *dbus.Message, body ...any) {
	c.message(dbus.TypeMethodReply, map[dbus.HeaderField]dbus.Variant{dbus.FieldReplySerial: dbus.MakeVariant(to.Serial())}, body...)
}

func (c *caller) refuse(to *dbus.Message) {
	c.message(dbus.TypeError, map[dbus.HeaderField]dbus.Variant{
		dbus.FieldReplySerial: dbus.MakeVariant(to.Serial()), dbus.FieldErrorName: dbus.MakeVariant("org.freedesktop.DBus.Error.ServiceUnknown"),
	})
}

func (c *caller) signal(path dbus.ObjectPath, in, member string, body ...any) {
	c.message(dbus.TypeSignal, map[dbus.HeaderField]dbus.Variant{
		dbus.FieldPath: dbus.MakeVariant(path), dbus.FieldInterface: dbus.MakeVariant(in), dbus.FieldMember: dbus.MakeVariant(member),
	}, body...)
}
