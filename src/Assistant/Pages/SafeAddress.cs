namespace Assistant.Pages;

/// <summary>Which addresses of a page become links: those of our own server, of the web over https, of mail and of telephones.</summary>
public static class SafeAddress
{
    public static bool IsSafe(string? address) => address switch
    {
        null or "" => false,
        _ when address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\') => false,
        ['#', ..] => true,
        ['/', '/', ..] => false,
        ['/', ..] => true,
        _ => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "mailto" or "tel"),
    };
}
