using Assistant.Answers;
using Assistant.Commands;
using Assistant.Hosting;
using Assistant.Hosting.Limits;
using Assistant.Storage;
using Assistant.Teams.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Attacks;

/// <summary>Settings that are not safe are named before anything listens; keys change and can be taken back.</summary>
public sealed class SafeStartTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("start-").FullName;

    private ServeOptions Sound => new()
    {
        Environment = "Production",
        Teams = new TeamsOptions { AppId = "00000000-0000-4000-8000-000000000001", TenantId = GuardedServer.Tenant, ClientSecret = "a secret of the test" },
        State = Some.StateIn(_folder) with { PlainKeys = true },
    };

    [Fact]
    public void What_is_sound_starts() => Demand(Sound);

    [Theory]
    [InlineData("""{"Teams":{"ClientSecret":"x"}}""", "Teams:ClientSecret")]
    [InlineData("""{"Models":{"Chat":{"Key":"x","Endpoint":"https://m.example/v1/"}}}""", "Models:Chat:Key")]
    [InlineData("""{"State":{"KeyCertificatePassword":"x","KeyFolder":"/keys"}}""", "State:KeyCertificatePassword")]
    [InlineData("""{"State":{"PostgreSql":"Host=h;Password=p"}}""", "State:PostgreSql")]
    [InlineData("""{"Qdrant:ApiKey":"x"}""", "Qdrant:ApiKey")]
    public void A_secret_in_a_file_of_settings_is_refused_and_named_and_not_told(string json, string named)
    {
        File.WriteAllText(Path.Combine(_folder, "appsettings.Production.json"), json);
        var found = Secrets.InFiles(_folder);
        found.ShouldBe([$"appsettings.Production.json: {named}"]);
        var said = Should.Throw<InvalidOperationException>(() => Demand(Sound with { SecretsInFiles = found })).Message;
        said.ShouldContain(named);
        said.ShouldNotContain("Password=p");
    }

    [Fact]
    public void The_settings_of_the_checkout_hold_no_secret() => Secrets.InFiles(Checkout.Content.Root).ShouldBeEmpty();

    [Fact]
    public void A_secret_comes_from_a_file_of_its_own()
    {
        File.WriteAllText(Path.Combine(_folder, "Teams__ClientSecret"), "from a file\n");
        Environment.SetEnvironmentVariable("Secrets__Folder", _folder);
        try
        {
            Secrets.AddTo(new ConfigurationBuilder()).Build()["Teams:ClientSecret"].ShouldBe("from a file");
        }
        finally
        {
            Environment.SetEnvironmentVariable("Secrets__Folder", null);
        }
    }

    [Fact]
    public void Each_unsafe_setting_is_named()
    {
        Refused(Sound with { State = Sound.State with { PlainKeys = false } }, "State:KeyCertificatePath");
        Refused(Sound with { Teams = Sound.Teams with { TrustedServiceHosts = ["*.example"] } }, "Teams:TrustedServiceHosts");
        Refused(Sound with { Teams = Sound.Teams with { TrustedServiceHosts = ["169.254.169.254"] } }, "Teams:TrustedServiceHosts");
        Refused(Sound with { Limits = new LimitOptions { TurnsAMinute = 0 } }, "Limits:TurnsAMinute");
        Refused(Sound with { Limits = new LimitOptions { Proxies = ["proxy"] } }, "Limits:Proxies");
        Refused(Sound with { Limits = new LimitOptions { RequestWithin = TimeSpan.Zero } }, "Limits:RequestWithin");
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(Sound.State.KeyFolder);
        File.SetUnixFileMode(Sound.State.KeyFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
        Refused(Sound, "State:KeyFolder can be read by others");
    }

    [Fact]
    public void The_folder_of_the_keys_is_made_for_one_account_alone()
    {
        _ = new StateSeal(Sound.State);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Sound.State.KeyFolder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void After_a_change_of_keys_old_texts_open_new_ones_have_the_new_key_and_those_of_a_revoked_key_are_gone()
    {
        var old = new StateSeal(Sound.State).Seal("draft", "the reference is K7");
        Manage(keys => keys.CreateNewKey(TimeProvider.System.GetUtcNow().AddMinutes(1), TimeProvider.System.GetUtcNow().AddDays(90)));
        var seal = new StateSeal(Sound.State);
        var fresh = seal.Seal("draft", "the reference is K8");
        KeyOf(fresh).ShouldNotBe(KeyOf(old));
        seal.Open("draft", old).ShouldBe("the reference is K7");

        Manage(keys => keys.RevokeKey(KeyOf(old), "It may have been seen."));
        var after = new StateSeal(Sound.State);
        after.Open("draft", old).ShouldBeNull();
        after.Open("draft", fresh).ShouldBe("the reference is K8");
    }

    // A payload of data protection begins with four bytes of its own, then the id of its key.
    private static Guid KeyOf(byte[] text) => new(text.AsSpan(4, 16));

    private void Manage(Action<IKeyManager> what)
    {
        var services = new ServiceCollection();
        StateSeal.Keys(services.AddDataProtection(), Sound.State);
        using var built = services.BuildServiceProvider();
        what(built.GetRequiredService<IKeyManager>());
    }

    private static void Demand(ServeOptions options) => ServeCheck.Demand(options, new SiteOptions { PublicAddress = "https://guidance.example" });

    private static void Refused(ServeOptions options, string named) => Should.Throw<InvalidOperationException>(() => Demand(options)).Message.ShouldContain(named);
}
