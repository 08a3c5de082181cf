using Assistant.Commands;
using Assistant.Pages;
using Microsoft.Net.Http.Headers;

namespace Assistant.Hosting;

/// <summary>A person who opens an address that leads nowhere is told so in words; a program gets the bare 404.</summary>
public sealed class NothingHere(RequestDelegate next, AssistantHost assistant)
{
    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint() is null && HttpMethods.IsGet(context.Request.Method) && context.Request.Headers[HeaderNames.Accept].ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? NotFoundPage.Result(assistant.Knowledge.Words).ExecuteAsync(context)
            : next(context);
}
