using System.Net;
using System.Text.RegularExpressions;

namespace Assistant.Packaging;

/// <summary>Whether a name is the bare name of a host that Teams can reach over the internet, and nothing more.</summary>
public static partial class PublicHost
{
    private const int Longest = 253;

    // Names that never reach anybody else: RFC 2606, 6761, 6762, 7686, 8375, 9476, and those that offices use inside.
    private static readonly string[] Private = ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "test", "example", "invalid", "onion", "alt", "arpa"];

    /// <summary>What is wrong with the host and how to mend it, or null.</summary>
    public static string? FaultIn(string host)
    {
        if (string.IsNullOrWhiteSpace(host)) return $"The host is empty. {Give}";
        if (Scheme().IsMatch(host)) return $"'{host}' has a scheme. {GiveAlone(host)}";
        if (host.AsSpan().IndexOfAny("/\\?#@") >= 0) return $"'{host}' has more than a host name in it. {GiveAlone(host)}";
        if (host.Contains('*')) return $"'{host}' has a wildcard, so that Teams would trust every name below it. {Give}";
        if (IPAddress.TryParse(host, out _)) return $"'{host}' is an address in numbers. {Give}";
        if (host.Contains(':')) return $"'{host}' has a port. {GiveAlone(host)} Teams speaks only to port 443.";
        if (host.EndsWith('.')) return $"'{host}' ends in a dot. Leave the dot out.";
        if (host.Length > Longest) return $"The host has {host.Length} characters, and {Longest} are the most. {Give}";
        if (host.Split('.').FirstOrDefault(l => !Label().IsMatch(l)) is { } label)
            return $"'{host}' is no host name because of '{label}'. Between the dots stand 1 to 63 letters a to z, digits and hyphens, no hyphen first or last.";
        var last = host[(host.LastIndexOf('.') + 1)..].ToLowerInvariant();
        if (last.Length == host.Length || Private.Contains(last)) return $"'{host}' is not a public name, and Teams reaches the server over the internet. {Give}";
        return TopLevel().IsMatch(last) ? null : $"'{host}' does not end in a domain such as .uk or .org. {Give}";
    }

    private const string Give = "Give the name under which readers reach the server, for example guidance.council.gov.uk.";

    private static string GiveAlone(string host) =>
        Uri.TryCreate(Scheme().IsMatch(host) ? host : $"https://{host}", UriKind.Absolute, out var uri) && uri.Host.Length > 0 && FaultIn(uri.Host) is null
            ? $"Give the host name alone: {uri.Host}."
            : Give;

    [GeneratedRegex(@"^[a-z][a-z0-9+.-]*:/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(?!-)[A-Za-z0-9-]{1,63}(?<!-)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^([a-z]{2,}|xn--[a-z0-9-]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex TopLevel();
}
