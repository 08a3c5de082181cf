using System.Net;
using Assistant.Access;
using Assistant.Access.SignIn;
using Assistant.Answers;
using Assistant.Commands;
using Assistant.Hosting;
using Assistant.Knowledge;
using Assistant.Pages.Forms;
using Assistant.Storage;
using Assistant.Teams.Authentication;
using Assistant.Tests.Screening;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Tests.Access.SignIn;

/// <summary>The whole server over HTTPS with sign-in at a provider on this machine, and one address of the test's own that takes a form.</summary>
internal sealed class SignedInSite : IAsyncDisposable
{
    public const string Manager = "11111111-1111-4111-8111-111111111111", Practitioner = "22222222-2222-4222-8222-222222222222";

    /// <summary>A page of the test with a form, and the address that takes it.</summary>
    public const string Form = "/manage/test-form";

    private readonly string _folder = Directory.CreateTempSubdirectory("signed-in-").FullName;
    private readonly int _port = FreePort.Next();
    private AssistantHost _assistant = null!;

    private SignedInSite() => Entra = new LoopbackEntra(Clock);

    public MovedClock Clock { get; } = new();
    public LoopbackEntra Entra { get; }
    public WebApplication App { get; private set; } = null!;
    public Uri Base => new($"https://localhost:{_port}/");

    /// <param name="pages">Who may read the source pages.</param>
    /// <param name="content">What is served; the checkout with a site folder of its own unless given.</param>
    public static async Task<SignedInSite> StartAsync(SourcePages pages = SourcePages.Public, ContentFolder? content = null)
    {
        var site = new SignedInSite();
        await site.Entra.StartAsync();
        site.Entra.Redirect = new Uri(site.Base, "/signed-in").ToString();
        site._assistant = AssistantHost.Start(content ?? Checkout.Content with { Site = Path.Combine(site._folder, "site") }, site.Clock, new SiteOptions { ShowDrafts = true, PublicAddress = site.Base.ToString().TrimEnd('/'), SourcePages = pages });
        await site.RestartAsync([Manager]);
        return site;
    }

    /// <summary>Starts it, anew where it runs, with those managers. State and keys stay.</summary>
    public async Task RestartAsync(string[] managers)
    {
        if (App is not null) await App.DisposeAsync();
        var options = Some.Options with
        {
            State = Some.StateIn(_folder),
            Teams = new TeamsOptions { AppId = LoopbackEntra.AppId, TenantId = LoopbackEntra.Tenant, ClientSecret = LoopbackEntra.Secret },
            SignIn = new SignInOptions { Authority = Entra.Authority },
            Access = new AccessOptions { Managers = managers },
        };
        App = WebServer.Build(_assistant, options, services =>
        {
            services.Configure<KestrelServerOptions>(kestrel => kestrel.Listen(IPAddress.Loopback, _port, listen => listen.UseHttps(TestCertificate.Own)));
            services.AddHttpClient(SignInServices.Client).ConfigurePrimaryHttpMessageHandler(TestCertificate.Way);
        });
        var group = App.MapManagers();
        group.MapGet("/test-form", () => new RazorComponentResult<PostForm>());
        group.MapPost("/test-form", (HttpContext context) => context.ManagerOf());
        await App.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Entra.DisposeAsync();
    }
}
