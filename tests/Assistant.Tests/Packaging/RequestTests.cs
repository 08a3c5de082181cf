using Assistant.Packaging;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Packaging;

public sealed class RequestTests
{
    private static readonly string[] Pieces =
    [
        "a", "z9", "council", "gov", "uk", "org", "xn--bcher-kva", "-", "--", ".", ".", ".", "..", "_", "*", ":", "443", ":443", "/", "//", "https://", "HTTPS://", "@", "?", "#", " ", "\n", "\0", "é", "ａ", "localhost", "local",
        "127.0.0.1", "[::1]", "%", "\\", "<", "\"", new string('x', 63), new string('x', 64), "1", "Ü"
    ];

    private static readonly Arbitrary<string> Hosts = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();

    [Theory]
    [InlineData("guidance.council.gov.uk")]
    [InlineData("Guidance.Council.Gov.UK")]
    [InlineData("a.uk")]
    [InlineData("x1-2.example.org")]
    [InlineData("xn--bcher-kva.example.com")]
    [InlineData("assistant-3978.uks1.devtunnels.ms")]
    public void A_bare_public_name_is_a_host(string host) => PublicHost.FaultIn(host).ShouldBeNull();

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("  ", "is empty")]
    [InlineData("https://a.gov.uk", "has a scheme. Give the host name alone: a.gov.uk.")]
    [InlineData("HTTP://A.gov.uk/x", "has a scheme. Give the host name alone: a.gov.uk.")]
    [InlineData("https://localhost:3978", "has a scheme. Give the name under which")]
    [InlineData("a.gov.uk/", "has more than a host name in it. Give the host name alone: a.gov.uk.")]
    [InlineData("a.gov.uk/privacy?x=1", "Give the host name alone: a.gov.uk.")]
    [InlineData("somebody@a.gov.uk", "has more than a host name in it")]
    [InlineData("a.gov.uk:443", "has a port. Give the host name alone: a.gov.uk. Teams speaks only to port 443.")]
    [InlineData("*.gov.uk", "has a wildcard")]
    [InlineData("*", "has a wildcard")]
    [InlineData("127.0.0.1", "is an address in numbers")]
    [InlineData("::1", "is an address in numbers")]
    [InlineData("[::1]", "is an address in numbers")]
    [InlineData("1.2.3.400", "does not end in a domain")]
    [InlineData("a.gov.uk.", "ends in a dot")]
    [InlineData("localhost", "is not a public name")]
    [InlineData("LOCALHOST", "is not a public name")]
    [InlineData("server", "is not a public name")]
    [InlineData("a.localhost", "is not a public name")]
    [InlineData("printer.local", "is not a public name")]
    [InlineData("a.internal", "is not a public name")]
    [InlineData("a.test", "is not a public name")]
    [InlineData("a..uk", "because of ''")]
    [InlineData(".a.uk", "because of ''")]
    [InlineData("-a.gov.uk", "because of '-a'")]
    [InlineData("a-.gov.uk", "because of 'a-'")]
    [InlineData("a_b.gov.uk", "because of 'a_b'")]
    [InlineData("a b.gov.uk", "because of 'a b'")]
    [InlineData("bücher.de", "because of 'bücher'")]
    [InlineData("a.gov.uk\n", "because of 'uk\n'")]
    [InlineData("ａ.gov.uk", "because of")]
    public void Any_other_host_is_refused_with_what_to_give(string host, string complaint) => PublicHost.FaultIn(host)!.ShouldContain(complaint);

    [Fact]
    public void A_label_has_63_characters_at_most_and_a_host_253()
    {
        PublicHost.FaultIn($"{new string('a', 63)}.uk").ShouldBeNull();
        PublicHost.FaultIn($"{new string('a', 64)}.uk").ShouldNotBeNull();
        var label = new string('a', 62) + ".";
        PublicHost.FaultIn($"{label}{label}{label}{new string('a', 61)}.uk").ShouldBeNull();
        PublicHost.FaultIn($"{label}{label}{label}{new string('a', 62)}.uk").ShouldNotBeNull().ShouldContain("253 are the most");
    }

    [Fact]
    public void A_host_that_is_taken_is_a_name_and_the_whole_of_an_address() => Prop.ForAll(Hosts, host =>
        PublicHost.FaultIn(host) is { } fault
            ? fault.EndsWith('.')
            : Uri.CheckHostName(host) == UriHostNameType.Dns && Uri.TryCreate($"https://{host}/privacy", UriKind.Absolute, out var uri)
                && uri.Authority == host.ToLowerInvariant() && uri.AbsolutePath == "/privacy" && uri.IsDefaultPort && host.Contains('.'))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Whatever_is_taken_makes_a_sound_manifest()
    {
        var label = Gen.Elements("a", "z9", "council", "xn--bcher-kva", "a-b", new string('x', 63));
        var requests =
            from id in ArbMap.Default.GeneratorFor<Guid>()
            where id != Guid.Empty
            from labels in label.NonEmptyListOf()
            from end in Gen.Elements("uk", "org", "CO.UK")
            from numbers in Gen.Choose(0, 99_999).ArrayOf(3)
            let host = $"{string.Join('.', labels.Take(3))}.{end}"
            select new PackageRequest(id.ToString("D").ToUpperInvariant(), host, string.Join('.', numbers));
        Prop.ForAll(requests.ToArbitrary(), request => ManifestCheck.ProblemsIn(ManifestTemplate.Fill(Manifests.Template, request), request).Count == 0).Check(Config.QuickThrowOnFailure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("8b1c2a34111142228333944444444444")]
    [InlineData("{8b1c2a34-1111-4222-8333-944444444444}")]
    [InlineData(" 8b1c2a34-1111-4222-8333-944444444444")]
    [InlineData("8b1c2a34-1111-4222-8333-94444444444g")]
    public void What_is_no_app_id_is_refused_with_where_to_find_it(string appId)
    {
        PackageRequest.FaultInAppId(appId)!.ShouldContain("Copy the app id from the bot's registration");
        Should.Throw<ArgumentException>(() => new PackageRequest(appId, "a.uk", "1.0.0"));
    }

    [Theory]
    [InlineData("1.0.0", true)]
    [InlineData("0.0.1", true)]
    [InlineData("10.20.30", true)]
    [InlineData("1.0", false)]
    [InlineData("1.0.0.0", false)]
    [InlineData("01.0.0", false)]
    [InlineData("1.0.0-beta", false)]
    [InlineData("1.0.x", false)]
    [InlineData("v1.0.0", false)]
    [InlineData("1.0.100000", false)]
    [InlineData("1.0.0\n", false)]
    [InlineData("", false)]
    public void A_version_is_three_numbers(string version, bool taken) => (PackageRequest.FaultInVersion(version) is null).ShouldBe(taken);
}
