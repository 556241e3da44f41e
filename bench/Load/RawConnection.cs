using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Socle.Bench.Load;

/// <summary>
/// One keep-alive connection that reads no more of an answer than its status and its end, so that the load costs little
/// of the processors it shares with what it measures.
/// </summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];

    public async Task Open(int port, CancellationToken cancellation) =>
        await _socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellation);

    /// <returns>The status of the answer, once the whole of it has arrived.</returns>
    public async ValueTask<int> Send(PreparedRequest request, CancellationToken cancellation)
    {
        await _socket.SendAsync(request.Bytes, SocketFlags.None, cancellation);
        var length = 0;
        while (true)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(length), SocketFlags.None, cancellation);
            if (read == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            length += read;
            if (IsWhole(_buffer.AsSpan(0, length)))
            {
                return Utf8Parser.TryParse(_buffer.AsSpan(9, 3), out int status, out _) ? status : 0;
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        return ContentLength(answer[..head]) is { } bytes ? answer.Length >= head + 4 + bytes : answer.EndsWith("0\r\n\r\n"u8);
    }

    // Both servers write the name in one of these two ways; without it the body is chunked.
    private static int? ContentLength(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("\r\nContent-Length: "u8);
        at = at >= 0 ? at : head.IndexOf("\r\ncontent-length: "u8);
        return at >= 0 && Utf8Parser.TryParse(head[(at + 18)..], out int bytes, out _) ? bytes : null;
    }
}
