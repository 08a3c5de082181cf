using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Assistant.Tests.Attacks;

/// <summary>No address of a page leads to a file.</summary>
public sealed class PathTests(ServedAssistant served) : IClassFixture<ServedAssistant>
{
    [Theory]
    [InlineData("/sources/../../etc/passwd")]
    [InlineData("/sources/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/sources/..%2f..%2fappsettings.Development.json")]
    [InlineData("/sources/%252e%252e%252fseeds")]
    [InlineData("/sources/..%5c..%5cknowledge%5creplies.yaml")]
    [InlineData("/sources/%00")]
    [InlineData("/sources/bscp-2019-20-02%00.txt")]
    [InlineData("/sources//etc/passwd")]
    [InlineData("/sources/%2fetc%2fpasswd")]
    [InlineData("/sources/C:%5cwindows%5cwin.ini")]
    [InlineData("/sources/file:%2f%2f%2fetc%2fpasswd")]
    [InlineData("/sources/bscp%E2%80%902019%E2%80%9020%E2%80%9002")]
    [InlineData("/sources/%EF%BD%82scp-2019-20-02")]
    [InlineData("/sources/b%D1%95cp-2019-20-02")]
    [InlineData("/sources/bscp-2019-20-02%E2%80%AE")]
    [InlineData("/sources/%c0%ae%c0%ae%c0%afetc%c0%afpasswd")]
    [InlineData("/sources/bscp-2019-20-02/../../../seeds")]
    [InlineData("/sources/.%2fbscp-2019-20-02")]
    [InlineData("/guidance/notes/..%2f..%2fsources.yaml")]
    [InlineData("/guidance/..%2f..%2fetc/passwd")]
    [InlineData("/..%2f..%2fappsettings.json")]
    [InlineData("/%2e%2e/%2e%2e/appsettings.Development.json")]
    [InlineData("/chat/..%2f..%2f..%2fAssistant.dll")]
    [InlineData("/.git/config")]
    [InlineData("/wwwroot/../appsettings.json")]
    public async Task A_trick_in_the_path_finds_nothing(string path)
    {
        // As it stands, for a client of HTTP would tidy it up.
        var (status, said) = await RawAsync(path);
        status.ShouldBeOneOf(404, 400);
        foreach (var inside in new[] { "root:", "Site\"", "ShowDrafts", "[fonts]", "- id:", "   at ", "Exception", "repositoryformat" }) said.ShouldNotContain(inside);
    }

    [Theory]
    [InlineData(3_000, 404)]
    [InlineData(20_000, 414)]
    public async Task A_very_long_id_is_none(int length, int expected)
    {
        var (status, said) = await RawAsync($"/sources/{new string('a', length)}");
        status.ShouldBe(expected);
        said.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task The_page_itself_is_there() => (await served.Client.GetAsync("/sources/bscp-2019-20-02")).StatusCode.ShouldBe(HttpStatusCode.OK);

    private async Task<(int Status, string Said)> RawAsync(string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", served.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{served.Address.Port}\r\nConnection: close\r\n\r\n"));
        using var read = new StreamReader(client.GetStream());
        var said = await read.ReadToEndAsync();
        return (int.Parse(said.Split(' ', 3)[1], null), said);
    }
}
