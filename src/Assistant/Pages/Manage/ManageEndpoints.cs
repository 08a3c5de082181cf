using Assistant.Access;
using Assistant.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assistant.Pages.Manage;

/// <summary>Where managers begin.</summary>
public static class ManageEndpoints
{
    public static IEndpointRouteBuilder MapManageStart(this IEndpointRouteBuilder app)
    {
        app.MapManagers().MapGet("", (AssistantHost assistant) => new RazorComponentResult<ManageStartPage>(new { assistant.Knowledge.Words }));
        return app;
    }
}
