using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Teams.Tests;

/// <summary>What came with an activity, and whether it may come in.</summary>
internal sealed record TokenCase(string Name, string? Authorization, Activity Activity, bool IsAccepted)
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    public static Activity Message { get; } = new() { Type = ActivityTypes.Message, ServiceUrl = TokenServer.ServiceUrl, ChannelId = "msteams" };

    /// <summary>Tells the keys of the cases.</summary>
    public static TokenServer Server { get; } = new();

    /// <summary>Every case that needs nothing but the keys: those of Microsoft's own samples, and more. Made once, for keys are slow to make.</summary>
    public static IReadOnlyList<TokenCase> All { get; } = Make(Server);

    private static IReadOnlyList<TokenCase> Make(TokenServer server)
    {
        var first = server.Key("first");
        var good = TokenServer.Token(first, Now);
        string Changed(Action<SecurityTokenDescriptor> change) => TokenServer.Token(first, Now, change);
        TokenCase Accepted(string name, string token) => new(name, $"Bearer {token}", Message, true);
        TokenCase Refused(string name, string token) => new(name, $"Bearer {token}", Message, false);
        TokenCase Header(string name, string? authorization) => new(name, authorization, Message, false);
        TokenCase With(string name, Activity activity) => new(name, $"Bearer {good}", activity, false);
        TokenCase Lasts(string name, int begins, int ends, bool isAccepted) =>
            new(name, $"Bearer {Changed(d => { d.NotBefore = Now.AddMinutes(begins).UtcDateTime; d.Expires = Now.AddMinutes(ends).UtcDateTime; })}", Message, isAccepted);

        return
        [
            Accepted("a good token", good),
            Accepted("a longer hash", TokenServer.Token(first, Now, algorithm: SecurityAlgorithms.RsaSha384)),
            Accepted("the longest hash", TokenServer.Token(first, Now, algorithm: SecurityAlgorithms.RsaSha512)),
            Refused("another kind of signature", TokenServer.Token(first, Now, algorithm: SecurityAlgorithms.RsaSsaPssSha256)),

            Refused("for another bot", Changed(d => d.Audience = "00000000-0000-4000-8000-000000000002")),
            Refused("for an empty name", Changed(d => d.Audience = "")),
            Refused("for the issuer itself", Changed(d => d.Audience = TokenServer.Issuer)),
            Refused("for nobody", Changed(d => d.Audience = null)),
            Accepted("for several of whom one is the bot", Changed(d => { d.Audience = null; d.Audiences.Add("another"); d.Audiences.Add(TokenServer.AppId); })),
            Refused("for several of whom none is the bot", Changed(d => { d.Audience = null; d.Audiences.Add("another"); d.Audiences.Add("a third"); })),

            Refused("from a tenant of Entra", Changed(d => d.Issuer = "https://login.microsoftonline.com/tenant/v2.0")),
            Refused("from a tenant of Entra, older form", Changed(d => d.Issuer = "https://sts.windows.net/tenant/")),
            Refused("from the issuer with a slash", Changed(d => d.Issuer = "https://api.botframework.com/")),
            Refused("from the issuer of another cloud", Changed(d => d.Issuer = "https://api.botframework.us")),
            Refused("from nobody", Changed(d => d.Issuer = null)),

            Lasts("ended four minutes ago", -1440, -4, true),
            Lasts("ended six minutes ago", -1440, -6, false),
            Lasts("ended ten hours ago", -1440, -600, false),
            Lasts("begins in four minutes", 4, 59, true),
            Lasts("begins in six minutes", 6, 59, false),
            Lasts("ends before it begins", 4, 2, false),
            Refused("without an end", Changed(d => d.Expires = null)),
            Accepted("without a beginning", Changed(d => d.NotBefore = null)),

            Refused("for the address without its slash", Changed(d => d.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea")),
            Refused("for the address of another region", Changed(d => d.Claims["serviceurl"] = "https://smba.trafficmanager.net/amer/")),
            Refused("for the address in capitals", Changed(d => d.Claims["serviceurl"] = "https://SMBA.trafficmanager.net/emea/")),
            Refused("for the address of somebody else", Changed(d => d.Claims["serviceurl"] = "https://attacker.example/")),
            Refused("for an empty address", Changed(d => d.Claims["serviceurl"] = "")),
            Refused("for no address", Changed(d => d.Claims.Remove("serviceurl"))),
            Refused("for an address that is no text", Changed(d => d.Claims["serviceurl"] = 7)),
            With("an activity without an address", Message with { ServiceUrl = null }),
            With("an activity with an empty address", Message with { ServiceUrl = "" }),

            With("a channel that the key may not sign for", Message with { ChannelId = "directline" }),
            With("the channel in capitals", Message with { ChannelId = "MSTEAMS" }),
            With("an activity without a channel", Message with { ChannelId = null }),
            new("a key that may sign for every channel", $"Bearer {TokenServer.Token(server.Publish("unlimited", null), Now)}", Message with { ChannelId = "another" }, true),
            new("a key with an empty list of channels", $"Bearer {TokenServer.Token(server.Publish("empty", []), Now)}", Message with { ChannelId = "another" }, true),

            Refused("an unknown key", TokenServer.Token(TokenServer.Unpublished("unknown"), Now)),
            Refused("another key under a known name", TokenServer.Token(TokenServer.Unpublished("first"), Now)),
            Refused("without the name of a key", TokenServer.Token(new RsaSecurityKey(first.Rsa), Now)),

            Refused("a changed payload", ChangedPayload(good)),
            Refused("without a signature", $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{good.Split('.')[1]}."),
            Refused("without a signature, naming a key", $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"first"}""")}.{good.Split('.')[1]}."),
            Refused("without a signature, in capitals", Unsigned("NONE", good)),
            Refused("without a signature, in both", Unsigned("None", good)),
            Refused("without a signature, but with one", $"{Unsigned("none", good)}{good.Split('.')[2]}"),
            Refused("a key's name that is a path", TokenServer.Token(TokenServer.Unpublished("../../../../dev/null"), Now)),
            Refused("a key's name that is SQL", TokenServer.Token(TokenServer.Unpublished("' OR '1'='1"), Now)),
            Refused("a key's name with a null", TokenServer.Token(TokenServer.Unpublished("first\0"), Now)),
            Refused("a key of its own behind an address", Owned("jku", "https://attacker.example/keys")),
            Refused("a certificate of its own behind an address", Owned("x5u", "https://attacker.example/certificate")),
            Refused("a key of its own in the header", Owned("jwk", new Dictionary<string, object> { ["kty"] = "RSA", ["n"] = Base64UrlEncoder.Encode(first.Rsa.ExportParameters(false).Modulus), ["e"] = "AQAB" })),
            Refused("another type of token", Changed(d => d.TokenType = "at+jwt")),
            Refused("a token of 100 KB", Changed(d => d.Claims["padding"] = new string('a', 100_000)) is var padded ? $"{padded[..^8]}AAAAAAAA" : ""),
            Refused("a signature cut off", good[..(good.LastIndexOf('.') + 1)]),
            Refused("signed with the public key as a secret", SignedWithPublicKey(first)),
            Refused("a huge token", new string('a', 500_000)),

            Header("no header", null),
            Header("an empty header", ""),
            Header("a scheme alone", "Bearer"),
            Header("a scheme and a blank", "Bearer "),
            Header("words in place of a token", "Bearer not.a.token"),
            Header("five parts", "Bearer a.b.c.d.e"),
            Header("another scheme", "Basic YTpi"),
            Header("the scheme without a capital", $"bearer {good}"),
            Header("the token without a scheme", good),
            Header("two headers", $"Bearer {good},Bearer {good}"),
            Header("two tokens", $"Bearer {good} {good}"),
            Header("the token in quotes", $"Bearer \"{good}\""),
        ];
    }

    private static string Unsigned(string algorithm, string token) => $"{Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"first"}""")}.{token.Split('.')[1]}.";

    private static string Owned(string header, object value) => TokenServer.Token(TokenServer.Unpublished("first"), Now, d => d.AdditionalHeaderClaims = new Dictionary<string, object> { [header] = value });

    private static string ChangedPayload(string token)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{Base64UrlEncoder.Encode(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1])).Replace("emea", "amer", StringComparison.Ordinal))}.{parts[2]}";
    }

    private static string SignedWithPublicKey(RsaSecurityKey key) =>
        TokenServer.Token(new SymmetricSecurityKey(key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = key.KeyId }, Now, algorithm: SecurityAlgorithms.HmacSha256);
}
