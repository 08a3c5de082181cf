using System.Net;
using System.Net.Sockets;

namespace Assistant.Tests.Access.SignIn;

/// <summary>A port that nobody uses, below those that the system gives to clients: one of those could be taken before the server listens.</summary>
internal static class FreePort
{
    private const int Lowest = 20_000, Highest = 32_000;

    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(Lowest, Highest);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }
    }
}
