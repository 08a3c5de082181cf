using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>E-mail and web addresses, in lower case.</summary>
internal static partial class Addresses
{
    public static IReadOnlyList<string> Take(Reading reading) => [.. reading.Take(Address()).Select(m => Plain(m.Value))];

    private static string Plain(string address)
    {
        var plain = address.ToLowerInvariant().TrimEnd('.', '/');
        var scheme = plain.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? plain : plain[(scheme + 3)..];
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://[^\s)\]""”’]*[\w/]|\b(?:[a-z0-9-]+\.)+(?:uk|org|com|net|gov|info|io)\b(?:/[^\s)\]""”’]*[\w/])?", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
