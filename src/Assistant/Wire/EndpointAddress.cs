using System.Net;

namespace Assistant.Wire;

/// <summary>Whether an address that is set up may be called: passages and questions go there.</summary>
internal static class EndpointAddress
{
    /// <summary>What is wrong with it, and how to mend it; null where it can be used.</summary>
    /// <param name="value">What is set.</param>
    /// <param name="section">The section of the configuration, which has <c>AllowHttp</c> too.</param>
    /// <param name="setting">Its name in that section.</param>
    /// <param name="example">What it looks like.</param>
    /// <param name="allowHttp">Whether another machine's may be without encryption.</param>
    public static string? ProblemOf(string value, string section, string setting, string example, bool allowHttp)
    {
        var name = $"{section}:{setting}";
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            return $"{name} is not an address. Write it like {example}.";
        if (uri.Scheme == Uri.UriSchemeHttp && !allowHttp && !IsThisMachine(uri))
            return $"{name} is not encrypted. Use https, or set {section}:AllowHttp within a network that nobody else reaches.";
        return uri.UserInfo.Length > 0 || uri.Query.Length > 0 ? $"{name} holds a name, a key or a question mark. Put the key into the setting for it." : null;
    }

    private static bool IsThisMachine(Uri uri) => uri.Host == "localhost" || IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
