using System.ComponentModel.DataAnnotations;
using Assistant.Answers;
using Assistant.Knowledge;

namespace Assistant.Commands;

/// <summary>The section <c>Site</c>: from the files beside <c>knowledge/</c>, then from the environment.</summary>
public static class SiteSettings
{
    /// <exception cref="ValidationException">A setting cannot be used.</exception>
    public static SiteOptions Read(ContentFolder content)
    {
        var site = Configuration(content).GetSection("Site").Get<SiteOptions>() ?? new SiteOptions();
        Validator.ValidateObject(site, new ValidationContext(site), validateAllProperties: true);
        return site;
    }

    /// <summary>The files beside <c>knowledge/</c>, then the environment.</summary>
    public static IConfiguration Configuration(ContentFolder content)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Development";
        var files = new ConfigurationBuilder()
            .SetBasePath(content.Root)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true);
        return Secrets.AddTo(files)
            .AddEnvironmentVariables()
            .Build();
    }

    /// <summary>The content with the site's own folder where the settings say it is.</summary>
    public static ContentFolder Placed(ContentFolder content, SiteOptions site) =>
        site.Folder.Length == 0 ? content : content with { Site = Path.GetFullPath(site.Folder, content.Root) };

    /// <summary>All content as it is configured, for the verbs that need no more.</summary>
    public static ContentFolder Content()
    {
        var content = ContentFolder.Find(Environment.GetEnvironmentVariable("Content__Root"));
        return Placed(content, Read(content));
    }
}
